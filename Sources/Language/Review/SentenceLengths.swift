public import SpeechAnalysis

/// How long the sentences of a punctuated transcript are, in words.
public struct SentenceLengths: Codable, Sendable, Equatable {
  public var count: Int
  public var meanLength: Double
  public var longest: Int
  public var longestRange: TimeRange

  /// Nil where there are no signs that end sentences.
  init?(_ passage: Passage) {
    guard passage.isPunctuated,
      let longest = passage.sentences.max(by: { $0.count < $1.count })
    else { return nil }
    count = passage.sentences.count
    meanLength = Double(passage.words.count) / Double(count)
    self.longest = longest.count
    longestRange = passage.range(longest)
  }
}
