internal import SpeechAnalysis

/// Audacity's label tracks: a line each with start, end and label, apart by tabs.
///
/// The label tells the tier. A tier without events leaves no trace, so it reads back as nil.
public enum AudacityLabels {
  public static func text(_ tiers: [LabelledTier]) -> String {
    tiers.flatMap(\.events).map { "\($0.start)\t\($0.end)\t\($0.label)\n" }.joined()
  }

  static func read(_ text: String, file: String) throws(AnnotationError) -> ParsedTiers {
    var builder = TierBuilder(file: file)
    for (number, line) in text.numberedLines where !isSpectral(line) {
      let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count >= 2 else {
        let expected = "a label's start, end and text, with tabs between them,"
        throw builder.error(.unexpected(String(line), expected: expected), number)
      }
      let start = try builder.time(fields[0], line: number)
      let end = try builder.time(fields[1], line: number)
      let label = fields.count == 3 ? fields[2] : ""
      if let tier = Tier(label: label) {
        try builder.add(from: start, to: end, in: tier, line: number)
      } else {
        builder.ignore(label)
      }
    }
    return try builder.finish()
  }

  /// The second line of a label that was made in a spectrogram: its range of frequencies.
  private static func isSpectral(_ line: Substring) -> Bool {
    line.hasPrefix("\\")
  }
}
