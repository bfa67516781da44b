import SpeechMetrics

/// The speed of the words between the pauses, where pauses hide it from the overall pace.
struct ArticulationRateRule: NormRule {
  let name = "articulation-rate"
  let topic = FindingTopic.pace
  let metric = MetricID.articulationRate
  /// Our estimate, under that of the pace it's part of: the bands are weakly founded (Jacewicz 2009
  /// measured the rate, nobody its limits).
  let effect = 0.4

  func above(_ rate: Observation, _ others: Observations) -> Advice? {
    Advice(
      message:
        "Between the pauses the words come at \(rate.text) syllables a second, \(rate.place).",
      drill: "contrast-pace",
      exercise: "Say the fastest stretch again, giving every stressed syllable its full length.",
      evidence: others.measurement(.fastestStretch)?.evidence)
  }

  func below(_ rate: Observation, _ others: Observations) -> Advice? {
    Advice(
      message:
        "Between the pauses the words come at \(rate.text) syllables a second, \(rate.place).",
      drill: "contrast-pace",
      exercise: "Say the slowest stretch again as one flowing phrase after another.",
      evidence: others.measurement(.slowestStretch)?.evidence)
  }
}
