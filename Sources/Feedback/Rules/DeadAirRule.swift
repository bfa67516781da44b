import SpeechAnalysis
import SpeechMetrics

/// A silence long enough to be taken for a lost thread.
struct DeadAirRule: NormRule {
  let name = "dead-air"
  let topic = FindingTopic.deadAir
  let metric = MetricID.longestPause
  /// Our estimate, low: one moment in a talk, and it may have been meant (limit from HBR 2018).
  let effect = 0.3

  func above(_ pause: Observation, _ others: Observations) -> Advice? {
    let limit = pause.norm.green.high ?? 0
    let pauses = others.longestPauses.filter { $0.duration > limit }
    let count = pauses.count > 1 ? " It's one of \(pauses.count) beyond that limit." : ""
    return Advice(
      message: "The longest pause lasted \(pause.text) s, beyond \(pause.norm.guide) s.\(count) If "
        + "it was planned, for a question or something to look at, leave it as it is.",
      drill: "run-through",
      exercise: "Prepare one bridging sentence, such as what you have just shown, to say when the "
        + "next point doesn't come.",
      evidence: pauses.isEmpty ? nil : pauses)
  }
}
