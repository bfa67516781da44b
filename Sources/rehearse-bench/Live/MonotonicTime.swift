import DSP
import Glibc

/// On a clock that is never set.
func monotonicTime() -> Seconds {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Seconds(time.tv_sec) + Seconds(time.tv_nsec) * 1e-9
}
