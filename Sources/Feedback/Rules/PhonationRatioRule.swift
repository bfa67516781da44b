import SpeechMetrics

/// How much of the time is speech.
struct PhonationRatioRule: NormRule {
  let name = "speech-share"
  let topic = FindingTopic.pausing
  let metric = MetricID.phonationTimeRatio
  /// Our estimate, low: the direction is known (Duez 1982), the numbers are a convention.
  let effect = 0.25

  func below(_ share: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Speech fills \(share.text) of the time, \(share.place); pauses fill the rest.",
      drill: "runs",
      exercise:
        "Say the passages around the longest pauses again, with one breath between sentences "
        + "and none within them.",
      evidence: others.longestPauses)
  }

  func above(_ share: Observation, _ others: Observations) -> Advice? {
    Advice(
      message:
        "Speech fills \(share.text) of the time, \(share.place): there is little silence for "
        + "listeners to think in.",
      drill: "pauses",
      exercise: "Take one full breath at the end of each of these stretches before you go on.",
      evidence: others.longestStretches(withoutPauseOf: 1))
  }

  func inside(_ share: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Speech fills \(share.text) of the time and pauses the rest, \(share.place).",
      evidence: [])
  }
}
