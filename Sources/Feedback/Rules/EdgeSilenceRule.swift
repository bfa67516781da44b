import DSP
import SpeechMetrics

/// Says that a long silence before or after the speech was left out.
struct EdgeSilenceRule: FindingRule {
  let name = "edge-silence"
  let topic = FindingTopic.edges

  /// A convention: shorter edges need no word.
  private static let longSilence: Seconds = 5

  func finding(in observations: Observations) -> Finding? {
    let edges: [(id: MetricID, place: String)] = [
      (.leadingSilence, "before the first word"), (.trailingSilence, "after the last word"),
    ]
    let long = edges.compactMap { id, place in
      observations.value(id).map { (id: id, seconds: $0, place: place) }
    }.filter { $0.seconds >= Self.longSilence }
    guard let first = long.first else { return nil }
    let parts = long.map { "\($0.id.said($0.seconds)) s \($0.place)" }.joined(separator: " and ")
    return .information(
      name, first.id, first.seconds, "There is silence for \(parts). It's left out of every figure."
    )
  }
}
