public import SpeechAnalysis

/// A word as it is compared with others: lower case, without punctuation, with one kind of apostrophe.
public struct Token: Sendable, Equatable {
  /// "don't", "twenty-five"; never empty.
  public var text: String
  /// Where its word stands in the transcript.
  public var index: Int
  public var range: TimeRange
  /// Whether a sentence ends with it: ".", "?", "!" or "…" follows.
  public var endsSentence: Bool
  /// Whether a sign of a pause follows: a comma, a dash, a bracket, or the end of a sentence.
  public var endsClause: Bool
  public var asks: Bool
}

extension Transcript {
  /// Its words without those that are only signs.
  public var tokens: [Token] {
    words.enumerated().compactMap { Token($1, index: $0) }
  }
}

extension Token {
  init?(_ word: Word, index: Int) {
    guard let text = Self.text(word.text) else { return nil }
    let trail = word.text.reversed().prefix { !$0.isLetter && !$0.isNumber }
    self.text = text
    self.index = index
    range = word.range
    endsSentence = trail.contains { ".?!…".contains($0) }
    endsClause = endsSentence || trail.contains { ",;:–—-)".contains($0) }
    asks = trail.contains("?")
  }

  /// A word as written without its capitals and signs; nil when it is only signs.
  static func text(_ written: some StringProtocol) -> String? {
    let text = written.lowercased()
      .map { $0 == "’" || $0 == "‘" ? "'" : $0 }
      .filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" }
    let trimmed = String(text).trimmingSigns
    return trimmed.isEmpty ? nil : trimmed
  }
}

extension String {
  fileprivate var trimmingSigns: String {
    let signs: Set<Character> = ["'", "-"]
    return String(drop { signs.contains($0) }.reversed().drop { signs.contains($0) }.reversed())
  }
}
