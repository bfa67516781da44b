import SpeechAnalysis
import SpeechMetrics

/// How often there is a pause of a second or more.
struct LongPausesRule: NormRule {
  let name = "long-pauses"
  let topic = FindingTopic.pausing
  let metric = MetricID.longPausesPerMinute
  /// Our estimate, under pace: callers without pauses did worst of 1,380 (Benki 2011), but where a
  /// pause stands matters more than how many there are (Kahng 2018), and sound alone doesn't tell
  /// which are inside a phrase.
  let effect = 0.5

  func below(_ rate: Observation, _ others: Observations) -> Advice? {
    let heard =
      rate.value == 0
      ? "None of your pauses lasted a second (\(rate.text) a minute, \(rate.place))."
      : "You paused for a second or more \(rate.text) times a minute, \(rate.place)."
    return Advice(
      message: "\(heard) Such pauses give listeners time to take a point in.",
      drill: "silence",
      exercise:
        "Choose the three sentences that matter most and count to two in silence after each.",
      evidence: others.longestStretches(withoutPauseOf: 1))
  }

  func above(_ rate: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "You paused for a second or more \(rate.text) times a minute, \(rate.place). At the "
        + "end of a thought they help; inside one they make it harder to follow.",
      drill: "runs",
      exercise:
        "Say the sentences around these pauses again until each runs through in one breath.",
      evidence: others.longestPauses)
  }

  func inside(_ rate: Observation, _ others: Observations) -> Advice? {
    Advice(
      message:
        "You paused for a second or more \(rate.text) times a minute, \(rate.place): room for "
        + "listeners to take a point in.",
      evidence: others.longestPauses.filter { $0.duration >= 1 })
  }
}
