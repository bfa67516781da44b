internal import DSP
internal import SpeechAnalysis

/// Audacity's label tracks: a line each with start, end and label, apart by tabs.
///
/// The label tells the tier. A tier without events leaves no trace, so it reads back as nil. Words stand
/// in quotation marks, “um”, so that none is taken for the name of a tier.
public enum AudacityLabels {
  public static func text(_ tiers: [LabelledTier]) -> String {
    tiers.flatMap { tier in
      tier.events.map { event in
        let label = tier.name == LabelledTier.words ? "“\(event.label)”" : event.label
        return "\(event.start)\t\(event.end)\t\(label)\n"
      }
    }.joined()
  }

  /// Whether a file that begins so was written here, and not by Audacity since, which writes six decimals.
  public static func isOwn(_ head: String) -> Bool {
    let fields = head.prefix { $0 != "\n" }.split(separator: "\t")
    guard fields.count == 3, Tier(label: String(fields[2])) != nil || fields[2].hasPrefix("“")
    else {
      return false
    }
    return fields[..<2].allSatisfy { field in Double(field).map { "\($0)" == field } ?? false }
  }

  struct Label {
    var line: Int
    var start: Seconds
    var end: Seconds
    var text: String
  }

  static func read(_ text: String, file: String) throws(AnnotationError) -> ParsedTiers {
    var builder = TierBuilder(file: file)
    for label in try labels(text, file: file) {
      if let tier = Tier(label: label.text) {
        try builder.add(from: label.start, to: label.end, in: tier, line: label.line)
      } else {
        builder.ignore(label.text)
      }
    }
    return try builder.finish()
  }

  /// Every label of a file, in its order.
  static func labels(_ text: String, file: String) throws(AnnotationError) -> [Label] {
    let builder = TierBuilder(file: file)
    var labels: [Label] = []
    for (number, line) in text.numberedLines where !isSpectral(line) {
      let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count >= 2 else {
        let expected = "a label's start, end and text, with tabs between them,"
        throw builder.error(.unexpected(String(line), expected: expected), number)
      }
      labels.append(
        Label(
          line: number, start: try builder.time(fields[0], line: number),
          end: try builder.time(fields[1], line: number),
          text: fields.count == 3 ? String(fields[2].trimmed) : ""))
    }
    return labels
  }

  /// The second line of a label that was made in a spectrogram: its range of frequencies.
  private static func isSpectral(_ line: Substring) -> Bool {
    line.hasPrefix("\\")
  }
}
