import Glibc
import Numbers

/// The two clocks of a capture, in seconds: they part while the machine sleeps.
struct CaptureClock: BitwiseCopyable {
  /// Counts the time that the machine sleeps.
  var elapsed: Double
  /// Doesn't.
  var awake: Double

  static var now: CaptureClock {
    CaptureClock(elapsed: seconds(CLOCK_BOOTTIME), awake: seconds(CLOCK_MONOTONIC))
  }

  /// How long the machine slept since `earlier`. Less than 0.1 s is the time between reading one
  /// clock and the other.
  func slept(since earlier: CaptureClock) -> Double {
    let slept = (elapsed - earlier.elapsed) - (awake - earlier.awake)
    return slept < 0.1 ? 0 : slept
  }
}

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  unsafe clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Signals don't shorten it: the capture thread blocks them.
func sleep(seconds: Double) {
  var time = timespec()
  time.tv_sec = Int(clamping: seconds)
  time.tv_nsec = Int(clamping: (seconds - seconds.rounded(.down)) * 1e9)
  unsafe nanosleep(&time, nil)
}
