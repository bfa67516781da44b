public import DSP

/// A stretch of the recording, in seconds from its first sample.
public struct TimeRange: Hashable, Sendable, Codable {
  public var start: Seconds
  public var end: Seconds

  public init(start: Seconds, end: Seconds) {
    precondition(start <= end, "a time range ends no earlier than it starts")
    self.start = start
    self.end = end
  }

  public var duration: Seconds { end - start }

  public var middle: Seconds { (start + end) / 2 }

  public func contains(_ time: Seconds) -> Bool {
    start <= time && time < end
  }

  public func overlaps(_ other: TimeRange) -> Bool {
    start < other.end && other.start < end
  }
}

extension [TimeRange] {
  /// Longest first; of two alike the earlier.
  public var longestFirst: Self {
    sorted { ($1.duration, $0.start) < ($0.duration, $1.start) }
  }

  public var totalDuration: Seconds { reduce(0) { $0 + $1.duration } }
}

extension [TimeRange] {
  /// Those that overlap none of `others`.
  func outside(_ others: Self) -> Self {
    filter { range in !others.contains { $0.overlaps(range) } }
  }
}
