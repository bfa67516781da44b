internal import DSP
internal import SpeechAnalysis

/// The end of a run that is played as an example of fading.
private let endOfRun: Seconds = 3
/// Fewer measurable runs say nothing about a habit.
private let fewestRuns = 3

/// How lively the level is, and whether phrases trail off.
func levelVariation(_ timeline: SpeechTimeline) -> [MetricID: Measurement] {
  let deviation = timeline.level.standardDeviation.map { Measurement($0) }
  return [
    .levelStandardDeviation: deviation ?? Measurement(missing: .tooLittleVoicing),
    .phraseFade: phraseFade(timeline.runs) ?? Measurement(missing: .tooLittleVoicing),
  ]
}

private func phraseFade(_ runs: [SpeechRun]) -> Measurement? {
  let fading = runs.compactMap { run in run.finalLevelChange.map { (run.range, fade: -$0) } }
  let fades = fading.map(\.fade)
  guard fades.count >= fewestRuns, let middle = median(fades) else { return nil }
  let strongest = fading.sorted { ($1.fade, $0.0.start) < ($0.fade, $1.0.start) }.prefix(3)
  return Measurement(
    middle, standardError: fades.standardErrorOfMedian,
    evidence: strongest.map { range, _ in
      TimeRange(start: max(range.start, range.end - endOfRun), end: range.end)
    })
}
