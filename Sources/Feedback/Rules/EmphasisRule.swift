import SpeechMetrics

/// Names the clearest emphases. How many are good isn't known, so it's never judged.
struct EmphasisRule: FindingRule {
  let name = "emphasis"
  let topic = FindingTopic.emphasis

  func finding(in observations: Observations) -> Finding? {
    guard let emphases = observations.measurement(.emphasesPerMinute), let rate = emphases.value,
      emphases.evidence.count == 3
    else { return nil }
    return .information(
      name, .emphasesPerMinute, rate, evidence: emphases.evidence,
      "About \(MetricID.emphasesPerMinute.said(rate)) times a minute a syllable stands out: higher, "
        + "louder and longer than those around it. Listen to the three clearest, and hear whether these "
        + "are the words that carry your point.")
  }
}
