import Glibc

/// A thread that no signal interrupts, with a small stack of which the used part is locked where
/// that is permitted.
enum CaptureThread {
  private static let stackSize = 512 << 10
  private static let lockedStackSize = 128 << 10

  /// Nothing waits for its end: it may hang in a device's driver.
  static func start(_ body: @escaping @Sendable () -> Void) throws(CaptureError) {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let work = unsafe Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let failure = withAllSignalsBlocked {
      unsafe pthread_create(&thread, &attributes, runWork, work.toOpaque())
    }
    guard failure == 0 else {
      unsafe work.release()
      throw unsafe .noThread(reason: String(cString: strerror(failure)))
    }
  }

  /// Runs the calling thread before all that aren't real-time, where that is permitted.
  static func becomeRealTime() {
    var parameters = sched_param()
    parameters.sched_priority = 10
    unsafe pthread_setschedparam(pthread_self(), SCHED_FIFO, &parameters)
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static let runWork:
    @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
      { work in
        guard let work = unsafe work else { return nil }
        lockStack()
        unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        return nil
      }

  /// The stack grows downwards from here.
  private static func lockStack() {
    var top: UInt8 = 0
    unsafe withUnsafePointer(to: &top) { top in
      _ = unsafe mlock(top - lockedStackSize, lockedStackSize)
    }
  }
}

/// A new thread takes over the mask of the one that makes it.
private func withAllSignalsBlocked(_ body: () -> Int32) -> Int32 {
  var all = sigset_t()
  var before = sigset_t()
  unsafe sigfillset(&all)
  unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
  defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
  return body()
}
