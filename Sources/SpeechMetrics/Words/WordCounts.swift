public import SpeechAnalysis

/// What was counted in the words of a talk.
public struct WordCounts: Sendable, Equatable {
  /// Without um, uh and the like.
  public var words: Int
  /// Whether they are of a part of the speech only, so that they tell nothing of rates.
  public var isPartial = false
  public var fillerWords: [TimeRange] = []
  public var hedges: [TimeRange] = []
  /// Words said again at once and sentences begun anew.
  public var repeats: [TimeRange] = []
  /// As words and sound together tell; nil where the transcript has none, as most recognisers leave
  /// them out.
  public var filledPauses: [TimeRange]?
  /// In words; nil where the transcript has no full stops.
  public var sentenceLength: Double?
  /// 0…1; nil without a script.
  public var scriptCoverage: Double?
  /// 0…1; nil without key points.
  public var keyPointCoverage: Double?

  public init(words: Int) {
    self.words = words
  }

  /// Counted rather than usual; nil without words, or where they are of a part of the speech only.
  func syllablesPerWord(of syllableCount: Int) -> SyllablesPerWord? {
    guard words > 0, !isPartial, syllableCount > 0 else { return nil }
    return SyllablesPerWord(value: Double(syllableCount) / Double(words), deviation: 0)
  }
}
