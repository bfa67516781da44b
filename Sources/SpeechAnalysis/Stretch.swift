public import DSP

/// A stretch of a recording, in seconds from its first sample; it may go on to the end.
public struct Stretch: Sendable, Hashable, Codable {
  public var start: Seconds
  /// Nil for the end of the recording.
  public var end: Seconds?

  public init(start: Seconds, end: Seconds? = nil) {
    precondition(start >= 0 && start < end ?? .infinity, "a stretch begins before it ends")
    self.start = start
    self.end = end
  }

  /// With an end that no recording reaches where it has none.
  var range: TimeRange { TimeRange(start: start, end: end ?? .infinity) }
}

extension [Stretch] {
  /// Nothing is told apart that is nearer than a hop.
  private static let hop: Seconds = 0.01

  /// In order, those that touch or overlap made one.
  public var merged: Self {
    sorted { $0.start < $1.start }.reduce(into: []) { merged, next in
      guard let last = merged.last, next.start < last.range.end + Self.hop else {
        return merged.append(next)
      }
      merged[merged.count - 1].end = last.end.flatMap { end in next.end.map { Swift.max(end, $0) } }
    }
  }

  /// What they leave of a recording, from its beginning to its end.
  public var complement: Self {
    let merged = merged
    let starts = [0] + merged.compactMap(\.end)
    let ends = merged.map(\.start)
    return starts.indices.compactMap { index in
      let (start, end) = (starts[index], index < ends.count ? ends[index] : nil)
      return end.map { $0 - start < Self.hop } ?? false ? nil : Stretch(start: start, end: end)
    }
  }

  /// What of them lies in a recording so long.
  public func ranges(upTo duration: Seconds) -> [TimeRange] {
    merged.filter { $0.start < duration }.map {
      TimeRange(start: $0.start, end: Swift.min($0.range.end, duration))
    }
  }
}
