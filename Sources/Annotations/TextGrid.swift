public import DSP
internal import SpeechAnalysis

/// Praat's annotations, in its text formats.
///
/// In an interval tier whatever has a label that isn't blank is an event; in a point tier every
/// point is. The tiers are known by their names, in capitals or not.
public enum TextGrid {
  /// In the long format, for UTF-8. The tiers are in order and lie within 0…`duration`.
  public static func text(_ tiers: [LabelledTier], duration: Seconds) -> String {
    var text = """
      File type = "ooTextFile"
      Object class = "TextGrid"

      xmin = 0
      xmax = \(duration)
      tiers? <exists>
      size = \(tiers.count)
      item []:

      """
    for (index, labelled) in tiers.enumerated() {
      let (tier, events) = (labelled.tier, labelled.events)
      text += """
            item [\(index + 1)]:
                class = "\(tier == .nuclei ? "TextTier" : "IntervalTier")"
                name = "\(tier)"
                xmin = 0
                xmax = \(duration)

        """
      text += tier == .nuclei ? points(events) : intervals(events, duration: duration)
    }
    return text
  }

  /// Praat's interval tiers have no gaps: between two events lies an interval without a label.
  private static func intervals(_ events: [LabelledTier.Event], duration: Seconds) -> String {
    var lines: [String] = []
    func append(_ start: Seconds, _ end: Seconds, _ label: String) {
      lines.append(
        """
                intervals [\(lines.count + 1)]:
                    xmin = \(start)
                    xmax = \(end)
                    text = "\(label)"

        """)
    }
    var end: Seconds = 0
    for event in events {
      if end < event.start { append(end, event.start, "") }
      append(event.start, event.end, event.label)
      end = event.end
    }
    if end < duration { append(end, duration, "") }
    return "        intervals: size = \(lines.count)\n" + lines.joined()
  }

  private static func points(_ events: [LabelledTier.Event]) -> String {
    let lines = events.enumerated().map { index, event in
      """
              points [\(index + 1)]:
                  number = \(event.start)
                  mark = "\(event.label)"

      """
    }
    return "        points: size = \(events.count)\n" + lines.joined()
  }

  /// `text` is in UTF-8.
  static func read(_ text: [UInt8], file: String) throws(AnnotationError) -> ParsedTiers {
    var scanner = PraatScanner(text, file: file)
    var builder = TierBuilder(file: file)
    _ = try scanner.text("the file type")
    let objectClass = try scanner.text("the object class TextGrid")
    guard objectClass == "TextGrid" else {
      throw scanner.error(.unexpected(objectClass, expected: "the object class TextGrid"))
    }
    _ = try scanner.number("the start of the TextGrid")
    _ = try scanner.number("the end of the TextGrid")
    if try scanner.text("<exists>") == "<exists>" {
      for _ in 0..<(try scanner.count("the number of tiers")) {
        try readTier(from: &scanner, into: &builder)
      }
    }
    return try builder.finish()
  }

  private static func readTier(
    from scanner: inout PraatScanner, into builder: inout TierBuilder
  ) throws(AnnotationError) {
    let tierClass = try scanner.text("IntervalTier or TextTier")
    guard tierClass == "IntervalTier" || tierClass == "TextTier" else {
      throw scanner.error(.unexpected(tierClass, expected: "IntervalTier or TextTier"))
    }
    let hasIntervals = tierClass == "IntervalTier"
    let name = try scanner.text("the name of a tier")
    let tier = Tier(rawValue: name.trimmed.lowercased())
    if let tier {
      try builder.open(tier, line: scanner.line)
      guard hasIntervals || tier == .nuclei else { throw scanner.error(.points(tier)) }
    } else {
      builder.ignore(name)
    }
    _ = try scanner.number("the start of a tier")
    _ = try scanner.number("the end of a tier")
    for _ in 0..<(try scanner.count("the number of intervals or points")) {
      let start = try scanner.number("a time")
      let line = scanner.line
      let end = hasIntervals ? try scanner.number("the end of an interval") : start
      let label = try scanner.text("a label")
      if let tier, !(hasIntervals && label.isBlank) {
        try builder.add(from: start, to: end, in: tier, line: line)
      }
    }
  }
}
