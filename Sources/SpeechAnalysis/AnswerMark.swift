public import DSP

/// An answer in a recording, as a person marked it.
public struct AnswerMark: Sendable, Equatable {
  public var range: TimeRange
  public var title: String?
  /// When the question before it ended; nil where that isn't known.
  public var questionEnd: Seconds?

  public init(range: TimeRange, title: String? = nil, questionEnd: Seconds? = nil) {
    self.range = range
    self.title = title
    self.questionEnd = questionEnd
  }
}
