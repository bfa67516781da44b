import SpeechAnalysis
import SpeechMetrics

/// An opening or a close that runs ahead of the middle. Some endings are meant to: it's never judged.
struct PaceChangeRule: FindingRule {
  let name = "pace-change"
  let topic = FindingTopic.paceChange

  /// In percent.
  static let leastChange = PartLimits.shipped.least(.speechRate)

  func finding(in observations: Observations) -> Finding? {
    let changes = [
      change(.closingPaceChange, "last", observations),
      change(.openingPaceChange, "first", observations),
    ]
    return changes.compactMap { $0 }.max { $0.value! < $1.value! }
  }

  private func change(_ id: MetricID, _ place: String, _ observations: Observations) -> Finding? {
    guard let measurement = observations.measurement(id), let change = measurement.value,
      let edge = measurement.evidence.first, change >= Self.leastChange,
      change >= 2 * (measurement.standardError ?? 0)
    else { return nil }
    return .information(
      name, id, change, evidence: [edge],
      "Your \(place) \(Rounding.text(edge.duration, decimals: 0)) s ran \(id.said(change)) % faster than "
        + "the middle. Listen to them, and hear whether what you said there had the time it deserves."
    )
  }
}
