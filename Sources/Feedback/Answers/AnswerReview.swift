public import SpeechMetrics

/// What is said of one marked answer.
public struct AnswerReview: Sendable, Equatable {
  /// One focus at a time holds for an answer too.
  static let mostFindings = 1

  public var answer: AnswerMetrics
  public var strengths: [Finding]
  public var changes: [Finding]
  public var information: [Finding]

  package init(
    answer: AnswerMetrics, strengths: [Finding], changes: [Finding], information: [Finding]
  ) {
    self.answer = answer
    self.strengths = strengths
    self.changes = changes
    self.information = information
  }

  init(_ answer: AnswerMetrics, in talk: Observations) {
    self.answer = answer
    let findings = FindingSelection(
      talk.of(answer), rules: AnswerRules.all, atMost: Self.mostFindings)
    strengths = findings.strengths
    changes = findings.changes
    information = findings.information
  }
}

/// Every rule about an answer; findings of equal weight keep this order.
enum AnswerRules {
  static let all: [any FindingRule] = [
    AnswerLengthRule(), AnswerStartFillersRule(), ResponseLatencyRule(), AnswerEndRule(),
    AnswerStartPaceRule(),
  ]
}
