internal import DSP

/// Ranges in order that do not overlap, asked about times that never go back.
struct RangeCursor {
  private let ranges: [TimeRange]
  private var next = 0

  init(_ ranges: [TimeRange]) { self.ranges = ranges }

  mutating func contains(_ time: Seconds) -> Bool {
    while next < ranges.count, ranges[next].end <= time { next += 1 }
    return next < ranges.count && ranges[next].contains(time)
  }
}
