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
    for (index, tier) in tiers.enumerated() {
      text += """
            item [\(index + 1)]:
                class = "\(tier.isPoints ? "TextTier" : "IntervalTier")"
                name = "\(tier.name)"
                xmin = 0
                xmax = \(duration)

        """
      text +=
        tier.isPoints ? points(tier.events) : intervals(tier.events, duration: duration)
    }
    return text
  }

  /// Whether a file that begins so was written here, and not by Praat since, which ends lines in a space.
  public static func isOwn(_ head: String) -> Bool {
    head.hasPrefix("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax")
      && head.contains("        name = \"\(Tier.speech.rawValue)\"\n")
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
                    text = "\(label.replacing("\"", with: "\"\""))"

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
    var reader = try TextGridReader(text, file: file)
    var builder = TierBuilder(file: file)
    while let heading = try reader.nextTier() {
      let tier = Tier(rawValue: heading.name.trimmed.lowercased())
      if let tier {
        try builder.open(tier, line: heading.line)
        guard heading.hasIntervals || tier == .nuclei else {
          throw reader.error(.points(tier))
        }
      } else {
        builder.ignore(heading.name)
      }
      for event in try reader.events(of: heading) {
        if let tier, !(heading.hasIntervals && event.label.isBlank) {
          try builder.add(from: event.start, to: event.end, in: tier, line: event.line)
        }
      }
    }
    return try builder.finish()
  }
}
