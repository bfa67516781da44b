/// What was said, word by word, on the time axis of the recording.
public struct Transcript: Sendable, Equatable, Codable {
  /// In the order of their starts.
  public var words: [Word]
  /// ISO 639-1: "en".
  public var language: String

  public init(words: [Word], language: String) {
    self.words = words
    self.language = language
  }
}

/// A word as a transcript has it.
public struct Word: Sendable, Equatable, Codable {
  /// How the times of a word were found.
  public enum Timing: String, Sendable, Codable {
    /// The transcript had them.
    case given
    /// By aligning the words to the sound.
    case aligned
    /// From the times of the line that it stands in.
    case interpolated
  }

  /// As written, with its capitals and punctuation: "Well,".
  public var text: String
  public var range: TimeRange
  /// 0…1, as the recogniser has it; nil where it has none.
  public var confidence: Double?
  public var timing: Timing

  public init(text: String, range: TimeRange, confidence: Double? = nil, timing: Timing) {
    self.text = text
    self.range = range
    self.confidence = confidence
    self.timing = timing
  }
}
