import SpeechMetrics

/// Clusters of filled pauses in a talk that has few of them on the whole.
struct FillerClusterRule: FindingRule {
  let name = "filler-clusters"
  let topic = FindingTopic.fillers

  func finding(in observations: Observations) -> Finding? {
    guard let clusters = observations.measurement(.fillerClusterCount), let count = clusters.value,
      count > 0
    else { return nil }
    let passages = count == 1 ? "one passage" : "\(said(count)) passages"
    return .information(
      name, .fillerClusterCount, count, evidence: clusters.evidence,
      "In \(passages) three or more possible filled pauses come within 10 s: listeners notice a "
        + "cluster more than the same number spread out.")
  }
}
