import SpeechAnalysis
import SpeechMetrics

/// How much the pace changes over the talk.
struct PaceVariationRule: NormRule {
  let name = "pace-variation"
  let topic = FindingTopic.paceVariation
  let metric = MetricID.paceVariation
  /// Our estimate: King's speech ran from 92 to 145 words a minute, but no study gives
  /// the size of the effect.
  let effect = 0.3

  func below(_ variation: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Your pace hardly changed: over stretches of 15 s it varied by "
        + "\(variation.text), \(variation.place).",
      drill: "contrast-pace",
      exercise:
        "Slow down for the sentence that matters most, and let the story around it "
        + "run faster.",
      evidence: [])
  }

  func above(_ variation: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Over stretches of 15 s your pace varied by \(variation.text), "
        + "\(variation.place).\(extremes(others))",
      drill: "pace",
      exercise: "Say the fastest and the slowest stretch one after the other at the same speed.",
      evidence: extremeStretches(others))
  }

  func inside(_ variation: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Your pace changes with the talk: over stretches of 15 s it varied by "
        + "\(variation.text), \(variation.place).\(extremes(others))",
      evidence: extremeStretches(others))
  }

  private func extremeStretches(_ others: Observations) -> [TimeRange] {
    [MetricID.fastestStretch, .slowestStretch].compactMap { others.measurement($0)?.evidence.first }
  }

  private func extremes(_ others: Observations) -> String {
    guard let slowest = others.said(.slowestStretch), let fastest = others.said(.fastestStretch)
    else { return "" }
    return " The slowest stretch was at \(slowest) syllables a second, the fastest at \(fastest)."
  }
}
