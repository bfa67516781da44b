internal import DSP
internal import SpeechAnalysis

/// Silent pauses: how many, how long, of which class.
func pausing(_ timeline: SpeechTimeline, span: TimeRange) -> [MetricID: Measurement] {
  let pauses = timeline.pauses
  let lengths = pauses.map(\.duration)
  let long = pauses.filter { (1..<5).contains($0.duration) }
  let count = { (range: Range<Double>) in
    Measurement(Double(lengths.count { range.contains($0) }))
  }
  var metrics: [MetricID: Measurement] = [
    .pauseCount: Measurement(Double(pauses.count)),
    .pausesPerMinute: .eventsPerMinute(pauses.count, in: span.duration),
    .briefPauseCount: count(0..<0.5),
    .phrasePauseCount: count(0.5..<1),
    .longPauseCount: count(1..<5),
    .deadAirCount: count(5..<Double.infinity),
    .longPausesPerMinute: .eventsPerMinute(long.count, in: span.duration),
  ]
  for (id, measurement) in pauseLengths(pauses) { metrics[id] = measurement }
  metrics[.longPausesPerMinute]?.evidence = Array(long.longestFirst.prefix(3))
  return metrics
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
