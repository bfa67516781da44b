import Glibc
import Numbers

/// The terminal's keys, one by one and unseen, while this lives.
///
/// Ctrl-C still interrupts. The terminal gets its own settings back when this goes out of use, and
/// also when the program crashes; the cursor is never hidden and the screen never exchanged, so that
/// even after a kill -9 nothing of ours is left but what a shell puts right itself.
struct Keyboard: ~Copyable {
  private let descriptor: Int32
  private let isOpened: Bool

  /// Nil without a terminal to read keys from, or where another program is in its foreground.
  ///
  /// - Parameter standardInputIsTaken: by something else; then the keys come from the terminal itself.
  init?(standardInputIsTaken: Bool) {
    isOpened = standardInputIsTaken
    descriptor =
      standardInputIsTaken ? unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY) : STDIN_FILENO
    guard isatty(descriptor) == 1, tcgetpgrp(descriptor) == getpgrp(),
      unsafe tcgetattr(descriptor, &savedSettings) == 0
    else {
      if isOpened, descriptor >= 0 { close(descriptor) }
      return nil
    }
    unsafe savedDescriptor = descriptor
    restoreOnCrash()
    takeOver()
  }

  deinit {
    restoreSettings()
    unsafe savedDescriptor = -1
    if isOpened { close(descriptor) }
  }

  /// Also to be called when the program goes on after having been stopped.
  func takeOver() {
    var settings = unsafe savedSettings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    unsafe withUnsafeMutableBytes(of: &settings.c_cc) { codes in
      unsafe codes[Int(VMIN)] = 0
      unsafe codes[Int(VTIME)] = 0
      // A rehearsal can't be suspended: it would go on unheard.
      unsafe codes[Int(VSUSP)] = 0
    }
    unsafe tcsetattr(descriptor, TCSANOW, &settings)
  }

  /// Waits at most `timeout` seconds; the keys pressed, in small letters.
  func keys(timeout: Double) -> [Character] {
    guard isReadable(descriptor, timeout: timeout) else { return [] }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = max(0, unsafe read(descriptor, buffer.baseAddress, buffer.count))
    }
    // Of a terminal that has gone there is always nothing to be read.
    if bytes.isEmpty { usleep(UInt32(clamping: timeout * 1e6)) }
    // An escape begins an arrow or function key.
    return bytes.prefix { $0 != 0x1B }.map { Character(Character(Unicode.Scalar($0)).lowercased()) }
  }
}

func isReadable(_ descriptor: Int32, timeout: Double) -> Bool {
  var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return unsafe poll(&wanted, 1, Int32(clamping: timeout * 1000)) > 0
}

// What a signal handler can reach.
nonisolated(unsafe) private var savedSettings = termios()
nonisolated(unsafe) private var savedDescriptor: Int32 = -1

private func restoreSettings() {
  guard unsafe savedDescriptor >= 0 else { return }
  unsafe tcsetattr(savedDescriptor, TCSANOW, &savedSettings)
}

/// What the handler calls may be called from one (signal-safety(7)); the crash then takes its course.
private func restoreOnCrash() {
  for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { signal in
      restoreSettings()
      raise(signal)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | Int32(SA_NODEFER)
    unsafe sigaction(signal, &action, nil)
  }
}
