public import SpeechAnalysis

public struct LanguageStatement: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, Codable {
    case fillerWords
  }
  public var kind: Kind
  public var text: String
  public var moments: [TimeRange]
}

extension LanguageReview {
  public var statements: [LanguageStatement] { [] }
}
