import SpeechMetrics

/// A hurried start. It settles by itself for many, so it's never judged.
struct AnswerStartPaceRule: FindingRule {
  let name = "answer-start-pace"
  let topic = FindingTopic.answerStart

  func finding(in answer: Observations) -> Finding? {
    let metric = MetricID.answerStartPaceChange
    guard let measurement = answer.measurement(metric), let change = measurement.value,
      change >= PaceChangeRule.leastChange, change >= 2 * (measurement.standardError ?? 0)
    else { return nil }
    return .information(
      name, metric, change, evidence: measurement.evidence,
      "The first 10 s ran \(metric.said(change)) % faster than the rest of the answer. A breath before "
        + "the first word slows the ones after it.")
  }
}
