import SpeechMetrics

/// Stretches of flat pitch in a talk whose pitch varies well on the whole.
struct FlatStretchesRule: NormRule {
  let name = "flat-stretches"
  let topic = FindingTopic.pitch
  let metric = MetricID.flatShare
  /// r with rated liveliness per sample, women's, the lower of the two (Hincks 2005).
  let effect = 0.64

  func above(_ flat: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "In \(flat.text) of the 10-second stretches your pitch hardly moved, \(flat.place).",
      drill: "contrast-pitch",
      exercise: "Say one flat stretch again, lifting the one word that carries its point.")
  }
}
