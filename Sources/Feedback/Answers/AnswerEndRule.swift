import SpeechMetrics

/// An answer whose end is lost.
struct AnswerEndRule: NormRule {
  let name = "answer-end"
  let topic = FindingTopic.answerEnd
  let metric = MetricID.answerEndFade
  /// Our estimate, low: nobody has published a size or a limit.
  let effect = 0.25

  func above(_ fade: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "The last 5 s of this answer are \(fade.text) dB softer than what came before, "
        + "\(fade.place) dB, and the last sentence is the one that stays.",
      drill: "endings",
      exercise: "Say the last sentence again as if it were the first.")
  }

  func inside(_ fade: Observation, _ others: Observations) -> Advice? {
    let end = fade.value < 0 ? "louder" : "softer"
    return Advice(
      message: "The answer keeps its loudness to the end: the last 5 s are "
        + "\(metric.said(abs(fade.value))) dB \(end) than what came before, \(fade.place) dB.",
      evidence: [])
  }
}
