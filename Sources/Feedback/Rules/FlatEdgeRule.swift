import SpeechAnalysis
import SpeechMetrics

/// An opening or a close whose pitch moves less than the speaker's own middle does.
struct FlatEdgeRule: FindingRule {
  let name = "flat-edge"
  let topic = FindingTopic.liveliestMinute

  func finding(in observations: Observations) -> Finding? {
    [(TalkPart.Place.opening, "first"), (.closing, "last")]
      .compactMap { finding($0, $1, observations) }.min { $0.value! < $1.value! }
  }

  /// Its value is the difference.
  private func finding(
    _ place: TalkPart.Place, _ name: String, _ observations: Observations
  ) -> Finding? {
    let metric = MetricID.pitchStandardDeviation
    guard let limits = observations.profile.parts, let edge = observations.parts[place],
      let difference = edge.differences[metric], difference.isClear,
      difference.value <= -limits.least(metric),
      let here = edge.part.measurements[metric]?.value,
      let usual = observations.parts[.middle]?.part.measurements[metric]?.value
    else { return nil }
    let length = Rounding.text(edge.part.ranges.totalDuration, decimals: 0)
    return .information(
      self.name, metric, difference.value, evidence: edge.part.ranges,
      "In your \(name) \(length) s the pitch moves by \(metric.said(here)) semitones, in the middle by "
        + "\(metric.said(usual)): the voice that you have there would carry this part too.")
  }
}
