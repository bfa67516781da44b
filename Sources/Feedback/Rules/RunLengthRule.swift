import SpeechAnalysis
import SpeechMetrics

/// How much is said between two pauses. Sources conflict, so that only extremes are worth a word.
struct RunLengthRule: NormRule {
  let name = "run-length"
  let topic = FindingTopic.pausing
  let metric = MetricID.meanLengthOfRun
  /// Our estimate, lowest: a convention.
  let effect = 0.2

  func below(_ length: Observation, _ others: Observations) -> Advice? {
    guard length.isExtreme else { return nil }
    return Advice(
      message: "You say \(length.text) syllables on average between two pauses, \(length.place): "
        + "thoughts arrive in small pieces.",
      drill: "runs",
      exercise:
        "Say a paragraph again and pause only where you would write a comma or a full stop.",
      evidence: others.longestPauses)
  }

  func above(_ length: Observation, _ others: Observations) -> Advice? {
    guard length.isExtreme else { return nil }
    return Advice(
      message: "You say \(length.text) syllables on average between two pauses, \(length.place): "
        + "a lot for listeners to hold at once.",
      drill: "runs",
      exercise: "Say one of these stretches again and pause wherever you would write a comma.",
      evidence: others.longestStretches(withoutPauseOf: others.timeline.parameters.minimumPause))
  }
}
