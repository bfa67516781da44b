import SpeechMetrics

/// How long an answer takes.
struct AnswerLengthRule: NormRule {
  let name = "answer-length"
  let topic = FindingTopic.answerLength
  let metric = MetricID.answerLength
  /// Our estimate: consistent advice, no trial.
  let effect = 0.3

  func below(_ length: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "This answer took \(length.text) s, \(length.place) s: there was time for one more "
        + "example.",
      exercise: "Answer again with one example: what happened, what you did, what came of it.",
      evidence: [])
  }

  func above(_ length: Observation, _ others: Observations) -> Advice? {
    Advice(
      message:
        "This answer took \(length.text) s, \(length.place) s, so that the point may get lost.",
      exercise: "Answer again in one sentence, then give the one example that shows it best.",
      evidence: [])
  }

  func inside(_ length: Observation, _ others: Observations) -> Advice? {
    Advice(message: "This answer took \(length.text) s, \(length.place) s.", evidence: [])
  }
}
