public import SpeechAnalysis

/// What was counted in the words of a talk.
public struct WordCounts: Sendable, Equatable {
  /// Without um, uh and the like.
  public var words: Int
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
}
