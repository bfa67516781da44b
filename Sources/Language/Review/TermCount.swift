public import SpeechAnalysis

/// How often a word or phrase came, and when.
public struct TermCount: Codable, Sendable, Equatable {
  public var term: String
  public var moments: [TimeRange]
  /// How many began a sentence.
  public var atStart: Int

  public var count: Int { moments.count }

  public init(term: String, moments: [TimeRange], atStart: Int) {
    self.term = term
    self.moments = moments
    self.atStart = atStart
  }
}

/// Words that were said, and when.
public struct SpokenMoment: Codable, Sendable, Equatable {
  /// In small letters, without signs.
  public var text: String
  public var range: TimeRange

  public init(text: String, range: TimeRange) {
    self.text = text
    self.range = range
  }
}

extension [TermCount] {
  /// Most frequent first; of two alike the one that came first.
  init(_ found: [(term: Term, words: Range<Int>, atStart: Bool)], in passage: Passage) {
    let byTerm = Dictionary(grouping: found) { $0.term.text }
    self =
      byTerm.map { text, found in
        TermCount(
          term: text, moments: found.map { passage.range($0.words) },
          atStart: found.count { $0.atStart })
      }.mostFrequentFirst
  }

  var mostFrequentFirst: Self {
    sorted {
      ($1.count, $0.moments[0].start, $0.term) < ($0.count, $1.moments[0].start, $1.term)
    }
  }
}
