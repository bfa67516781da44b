internal import DSP
internal import SpeechAnalysis

/// Silent pauses: how many, how long, of which class.
func pausing(_ timeline: SpeechTimeline) -> [MetricID: Measurement] {
  let pauses = timeline.pauses
  let long = pauses.filter { [.emphatic, .long].contains($0.kind) }.ranges
  let count = { (kind: Pause.Kind) in Measurement(Double(pauses.count { $0.kind == kind })) }
  var metrics: [MetricID: Measurement] = [
    .pauseCount: Measurement(Double(pauses.count)),
    .pausesPerMinute: .eventsPerMinute(pauses.count, in: timeline.speakingTime),
    .briefPauseCount: count(.brief),
    .phrasePauseCount: count(.phrase),
    .emphaticPauseCount: count(.emphatic),
    .longPauseCount: count(.long),
    .deadAirCount: count(.deadAir),
    .longPausesPerMinute: .eventsPerMinute(long.count, in: timeline.speakingTime),
  ]
  for (id, measurement) in pauseLengths(pauses.ranges) { metrics[id] = measurement }
  metrics[.longPausesPerMinute]?.evidence = Array(long.longestFirst.prefix(3))
  return metrics
}

/// The pauses by the melody that they stand after; the longest of each can be listened to.
func pausePlacement(_ pauses: [Pause]) -> [MetricID: Measurement] {
  let missing: MissingReason? =
    pauses.isEmpty ? .noPauses : pauses.allSatisfy { $0.placement == nil } ? .tooLittleVoicing : nil
  let count = { (placement: Pause.Placement) in
    if let missing { return Measurement(missing: missing) }
    let placed = pauses.filter { $0.placement == placement }.ranges
    return Measurement(Double(placed.count), evidence: Array(placed.longestFirst.prefix(3)))
  }
  return [
    .pausesAfterFallCount: count(.afterFall), .pausesAfterRiseCount: count(.afterRise),
    .pausesAfterLevelCount: count(.afterLevel),
  ]
}

private func pauseLengths(_ pauses: [TimeRange]) -> [MetricID: Measurement] {
  let lengths = pauses.map(\.duration).sorted()
  guard let last = lengths.last, let mean = lengths.mean, let middle = median(lengths),
    let upper = percentile(0.9, ofSorted: lengths)
  else {
    let none = Measurement(missing: .noPauses)
    return [.pauseMean: none, .pauseMedian: none, .pause90thPercentile: none, .longestPause: none]
  }
  return [
    .pauseMean: Measurement(mean, standardError: lengths.standardErrorOfMean),
    .pauseMedian: Measurement(middle, standardError: lengths.standardErrorOfMedian),
    .pause90thPercentile: Measurement(upper),
    .longestPause: Measurement(last, evidence: Array(pauses.longestFirst.prefix(3))),
  ]
}
