/// A filled pause as the sound and the words together tell it.
public struct HeardFilledPause: Sendable, Equatable, Codable {
  public var range: TimeRange
  public var source: FilledPauseSource
  /// As the transcript has it: "um"; nil where only the sound tells of it.
  public var text: String?

  public init(range: TimeRange, source: FilledPauseSource, text: String? = nil) {
    self.range = range
    self.source = source
    self.text = text
  }
}

/// What tells of a filled pause.
public enum FilledPauseSource: String, CaseIterable, Sendable, Codable {
  case both, word, sound
}

extension SpeechTimeline {
  /// As words and sound tell together, where words are at hand; otherwise as the sound tells.
  public var believedFilledPauses: [TimeRange] {
    heardFilledPauses?.map(\.range) ?? filledPauses
  }
}
