import SpeechMetrics

/// Flat pitch. The cue that listeners' ratings of liveliness follow most closely.
struct PitchVariationRule: NormRule {
  let name = "pitch-variation"
  let topic = FindingTopic.pitch
  let metric = MetricID.pitchStandardDeviation
  /// r with rated liveliness over 18 speakers (Hincks 2005).
  let effect = 0.83

  func below(_ pitch: Observation, _ others: Observations) -> Advice? {
    let flat = others.measurement(.flatShare)
    return Advice(
      message:
        "Your pitch varied by \(pitch.text) semitones, \(pitch.place).\(flatStretches(others))",
      drill: "pitch",
      exercise: "Say one flat stretch three times, each time lifting a different word.",
      evidence: flat?.evidence)
  }

  func inside(_ pitch: Observation, _ others: Observations) -> Advice? {
    if let flat = others[.flatShare], flat.isWorthChanging { return nil }
    return Advice(
      message:
        "Your pitch varied by \(pitch.text) semitones, \(pitch.place). Of the cues studied in "
        + "a voice, listeners' ratings of liveliness follow this one closely.",
      evidence: others.measurement(.liveliestMinute)?.evidence ?? [])
  }

  private func flatStretches(_ others: Observations) -> String {
    guard let share = others.value(.flatShare), share > 0 else { return "" }
    return " In \(MetricID.flatShare.said(share)) of the 10-second stretches it hardly moved."
  }
}
