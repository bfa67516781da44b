import SpeechMetrics

/// Phrases that lose their loudness towards the end.
struct TrailingOffRule: NormRule {
  let name = "trailing-off"
  let topic = FindingTopic.phraseEnds
  let metric = MetricID.phraseFade
  /// Our estimate, low: nobody has published a size or a limit.
  let effect = 0.25

  func above(_ fade: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "The last half second of your phrases is typically \(fade.text) dB softer than the "
        + "rest, \(fade.place) dB, so that the ends may be lost on the way to the last row.",
      drill: "endings",
      exercise: "Say the last word of each sentence as if one more were to follow.")
  }

  func inside(_ fade: Observation, _ others: Observations) -> Advice? {
    let ends = "\(metric.said(abs(fade.value))) dB \(fade.value < 0 ? "louder" : "softer")"
    return Advice(
      message: "Your phrases keep their loudness to the end: the last half second is typically "
        + "\(ends) than the rest, \(fade.place) dB.",
      evidence: [])
  }
}
