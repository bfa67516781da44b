import DSP

/// Adds up the time between start and stop. Times are of one clock that is never set.
struct Stopwatch {
  private var before: Seconds = 0
  private var start: Seconds?

  var isRunning: Bool { start != nil }

  func elapsed(at time: Seconds) -> Seconds { before + (start.map { time - $0 } ?? 0) }

  mutating func start(at time: Seconds) {
    start = start ?? time
  }

  mutating func stop(at time: Seconds) {
    before = elapsed(at: time)
    start = nil
  }
}
