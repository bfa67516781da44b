internal import DSP
internal import SpeechAnalysis

/// Three filled pauses within this time are a cluster.
private let clusterWindow: Seconds = 10
private let clusterSize = 3

/// Filled pauses, how many and what they come after, and prolonged sounds.
func hesitations(_ timeline: SpeechTimeline) -> [MetricID: Measurement] {
  let found = timeline.filledPauses
  let clusters = fillerClusters(found)
  var perMinute = Measurement.eventsPerMinute(found.count, in: timeline.speakingTime)
  perMinute.evidence = Array((clusters + found).prefix(3))
  var prolongations = Measurement.eventsPerMinute(
    timeline.prolongations.count, in: timeline.speakingTime)
  prolongations.evidence = Array(timeline.prolongations.longestFirst.prefix(3))
  let metrics: [MetricID: Measurement] = [
    .filledPauseCount: Measurement(Double(found.count)),
    .filledPausesPerMinute: perMinute,
    .fillerClusterCount: Measurement(Double(clusters.count), evidence: Array(clusters.prefix(3))),
    .prolongationsPerMinute: prolongations,
  ]
  return metrics.merging(fillerPlaces(timeline)) { $1 }
}

/// Stretches in which each filled pause belongs to three within 10 s.
private func fillerClusters(_ found: [TimeRange]) -> [TimeRange] {
  var clusters: [TimeRange] = []
  for last in found.indices.dropFirst(clusterSize - 1) {
    let first = last - clusterSize + 1
    guard found[last].start - found[first].start <= clusterWindow else { continue }
    if let open = clusters.last, found[first].start < open.end {
      clusters[clusters.count - 1].end = found[last].end
    } else {
      clusters.append(TimeRange(start: found[first].start, end: found[last].end))
    }
  }
  return clusters
}
