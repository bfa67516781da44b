import SpeechMetrics

/// Filled pauses as an answer begins.
struct AnswerStartFillersRule: FindingRule {
  let name = "answer-start-fillers"
  let topic = FindingTopic.fillers

  /// A convention: one is how many of us begin.
  private static let fewest = 2.0
  /// Our estimate: fillers lower interview ratings (Naim 2015), and the start is when they are noticed.
  private static let effect = 0.4

  func finding(in answer: Observations) -> Finding? {
    let metric = MetricID.answerStartFillerCount
    guard let measurement = answer.measurement(metric), let count = measurement.value,
      count >= Self.fewest
    else { return nil }
    return Finding(
      rule: name, severity: .change, metric: metric, value: count, norm: nil,
      evidence: Array(measurement.evidence.prefix(3)),
      message: "\(said(count)) possible filled pauses (\"um\", \"uh\") come in the first 10 s.",
      drill: "fillers",
      exercise: "Breathe in, and let the first sound of the answer be that of a word.",
      weight: 100 * Self.effect * min(1, count / 4))
  }
}
