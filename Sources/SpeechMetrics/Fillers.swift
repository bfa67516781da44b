internal import DSP
internal import SpeechAnalysis

/// Three filled pauses within this time are a cluster.
private let clusterWindow: Seconds = 10
private let clusterSize = 3

/// Filled pauses, how many and what they come after, prolonged sounds and repeated syllables.
func hesitations(_ timeline: SpeechTimeline) -> [MetricID: Measurement] {
  let found = timeline.believedFilledPauses
  let clusters = fillerClusters(found)
  var filled = Measurement.eventsPerMinute(found.count, in: timeline.speakingTime)
  filled.evidence = Array((clusters + found).prefix(3))
  let metrics: [MetricID: Measurement] = [
    .filledPauseCount: Measurement(Double(found.count)),
    .filledPausesPerMinute: filled,
    .fillerClusterCount: Measurement(Double(clusters.count), evidence: Array(clusters.prefix(3))),
    .prolongationsPerMinute: perMinute(timeline.prolongations, in: timeline),
    .repetitionsPerMinute: perMinute(timeline.repetitions, in: timeline),
  ]
  return metrics.merging(fillerPlaces(timeline)) { $1 }
}

/// With the longest as evidence.
private func perMinute(_ events: [TimeRange], in timeline: SpeechTimeline) -> Measurement {
  var rate = Measurement.eventsPerMinute(events.count, in: timeline.speakingTime)
  rate.evidence = Array(events.longestFirst.prefix(3))
  return rate
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
