public import DSP

/// An interval tier of a TextGrid as it stands there, whatever it is of.
public struct IntervalTier: Sendable, Equatable {
  public struct Interval: Sendable, Equatable {
    public var start: Seconds
    public var end: Seconds
    public var label: String
  }

  public var name: String
  /// In the file's order; those without a label are left out.
  public var intervals: [Interval]

  /// Every interval tier of a TextGrid in one of the text formats, in UTF-8.
  public static func all(in text: [UInt8], file: String) throws(AnnotationError) -> [IntervalTier] {
    var reader = try TextGridReader(text, file: file)
    var tiers: [IntervalTier] = []
    while let heading = try reader.nextTier() {
      let events = try reader.events(of: heading)
      guard heading.hasIntervals else { continue }
      tiers.append(
        IntervalTier(
          name: heading.name,
          intervals: events.filter { !$0.label.isBlank }
            .map { Interval(start: $0.start, end: $0.end, label: $0.label) }))
    }
    return tiers
  }
}
