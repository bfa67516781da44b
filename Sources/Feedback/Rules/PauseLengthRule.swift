import SpeechMetrics

/// How long the typical pause is.
struct PauseLengthRule: NormRule {
  let name = "pause-length"
  let topic = FindingTopic.pausing
  let metric = MetricID.pauseMedian
  /// Our estimate, beside the rate of long pauses: 0.6 s sounded most natural (Liu 2022), without a
  /// published size.
  let effect = 0.4

  func below(_ length: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Half of your pauses are shorter than \(length.text) s, \(length.place).",
      drill: "pauses",
      exercise: "At every full stop let the breath out and take the next one before you go on.",
      evidence: others.longestStretches(withoutPauseOf: 1))
  }

  func above(_ length: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Half of your pauses are longer than \(length.text) s, \(length.place).",
      drill: "pauses",
      exercise: "Say the passage again and go on as soon as the next breath is in.",
      evidence: others.longestPauses)
  }

  func inside(_ length: Observation, _ others: Observations) -> Advice? {
    Advice(
      message:
        "Your typical pause lasts \(length.text) s, \(length.place): long enough to be heard, "
        + "short enough to keep the thread.",
      evidence: [])
  }
}
