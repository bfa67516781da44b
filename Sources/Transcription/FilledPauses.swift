public import SpeechAnalysis

/// By what a filled pause was noticed.
public enum FilledPauseSource: String, Sendable, Codable, CaseIterable {
  case word, sound, both
}

/// A filled pause that is believed.
public struct HeardFilledPause: Sendable, Equatable, Codable {
  public var range: TimeRange
  public var source: FilledPauseSource
  /// As the transcript has it: "um"; nil where it has no word there.
  public var text: String?

  public init(range: TimeRange, source: FilledPauseSource, text: String? = nil) {
    self.range = range
    self.source = source
    self.text = text
  }
}

extension Word {
  /// Whether it is "um", "uh", "er", "hmm" or the like, however long it is drawn.
  public var isFilledPause: Bool {
    let letters = text.lowercased().filter { $0.isLetter }
    return letters.wholeMatch(of: /u+h*m+|u+h+m*|e+r+m*|e+h+m*|h+m+|m+|a+h+m*/) != nil
  }
}

extension Transcript {
  /// Without filled pauses, which a transcript may have and no count of words means.
  public var spokenWords: [Word] { words.filter { !$0.isFilledPause } }
}
