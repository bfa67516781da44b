import Glibc

/// Seconds on a clock that is never set and goes on while the computer sleeps.
func monotonicTime() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_BOOTTIME, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
