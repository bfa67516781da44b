import DSP
import Foundation

enum ProcessorTime {
  /// Of this process and of the children it has waited for.
  static var now: Seconds { seconds(of: RUSAGE_SELF) + seconds(of: RUSAGE_CHILDREN) }

  /// Highest resident memory so far, in megabytes.
  static var peakMemory: Double { Double(usage(of: RUSAGE_SELF).ru_maxrss) / 1024 }

  /// The least time that `body` takes in `runs` runs.
  static func best(of runs: Int = 5, _ body: () throws -> Void) rethrows -> Seconds {
    var best = Seconds.infinity
    for _ in 0..<runs {
      let start = now
      try body()
      best = min(best, now - start)
    }
    return best
  }

  private static func usage(of who: __rusage_who) -> rusage {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(who.rawValue), &usage)
    return usage
  }

  private static func seconds(of who: __rusage_who) -> Seconds { seconds(of: usage(of: who)) }

  static func seconds(of usage: rusage) -> Seconds {
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Seconds(microseconds) * 1e-6
  }
}
