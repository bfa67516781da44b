internal import DSP
public import SpeechAnalysis

/// A stretch of a transcript with times of its own, or with none: a caption, a segment, a word.
public struct Cue: Sendable, Equatable {
  public var text: String
  public var range: TimeRange?
  /// How the times of the one word in it were found; nil where they are those of a line.
  public var timing: Word.Timing?
  /// 0…1; nil where the recogniser says none.
  public var confidence: Double?

  public init(
    _ text: String, range: TimeRange?, timing: Word.Timing? = nil, confidence: Double? = nil
  ) {
    self.text = text
    self.range = range
    self.timing = timing
    self.confidence = confidence
  }

  /// As written, in their order.
  var words: [Substring] { text.split(whereSeparator: \.isWhitespace) }
}

extension TimeRange {
  /// Nil for what can't be a stretch of a recording: an end before the start, a time before 0 s or
  /// beyond any recording.
  init?(checking start: Seconds, _ end: Seconds) {
    guard 0 <= start, start <= end, end < .beyondAnyRecording else { return nil }
    self.init(start: start, end: end)
  }
}
