import SpeechMetrics

/// Pitch that varies beyond the upper limit.
struct WidePitchRule: NormRule {
  let name = "wide-pitch"
  let topic = FindingTopic.pitch
  let metric = MetricID.pitchStandardDeviation
  /// Our estimate, low: wider pitch is rated better nearly throughout (Strangert & Gustafson 2008),
  /// and the upper limit is weakly founded.
  let effect = 0.15

  func above(_ pitch: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Your pitch varied by \(pitch.text) semitones, \(pitch.place). The upper limit is "
        + "less certain than the lower one, and music or other voices behind yours raise the figure.",
      drill: "overdo",
      exercise: "Listen to half a minute and check that the biggest lifts fall on the words that "
        + "matter.")
  }
}
