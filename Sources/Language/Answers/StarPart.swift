public import SpeechAnalysis

/// A part of an answer that tells a story: the situation, the task in it, what was done, and what
/// came of it.
public struct StarPart: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case situation, task, action, result
  }

  public var kind: Kind
  public var range: TimeRange
  /// Of the answer's words, 0…1.
  public var share: Double
  /// The words that showed it, as they stand in the lexicon.
  public var cues: [String]
}
