internal import DSP
internal import SpeechAnalysis

/// Fewer runs say nothing about a habit.
private let fewestRuns = 3
/// New topics tend to begin after longer pauses and with a larger reset (Swerts & Geluykens 1994);
/// which kinds of pause count is a convention.
private let longPauses: Set<Pause.Kind> = [.emphatic, .long, .deadAir]

/// How the pitch moves within runs and from one to the next: information only.
func melody(_ timeline: SpeechTimeline) -> [MetricID: Measurement] {
  let resets = pitchResets(timeline)
  var metrics = phraseEnds(timeline.runs.compactMap(\.finalPitchMovement))
  metrics[.declination] = habit(timeline.runs.compactMap(\.pitchSlope))
  metrics[.pitchReset] = habit(resets.map(\.step))
  metrics[.longPausePitchReset] = habit(
    resets.filter { longPauses.contains(Pause.Kind(duration: $0.pause)) }.map(\.step))
  return metrics
}

private func phraseEnds(_ movements: [Semitones]) -> [MetricID: Measurement] {
  let ends = movements.map(Pause.Placement.init(finalPitchMovement:))
  let share = { (placement: Pause.Placement) -> Measurement in
    guard ends.count >= fewestRuns else { return Measurement(missing: .tooLittleVoicing) }
    return .share(ends.count { $0 == placement }, of: ends.count)
  }
  return [
    .phraseFinalFallShare: share(.afterFall), .phraseFinalLevelShare: share(.afterLevel),
    .phraseFinalRiseShare: share(.afterRise),
  ]
}

/// The step from the end of each run to the start of the next, and the pause between them.
private func pitchResets(_ timeline: SpeechTimeline) -> [(pause: Seconds, step: Semitones)] {
  let firsts = Set(timeline.sections.map(\.start))
  return zip(timeline.runs, timeline.runs.dropFirst()).compactMap { run, next in
    guard !firsts.contains(next.range.start), let end = run.finalPitch,
      let start = next.initialPitch
    else { return nil }
    return (next.range.start - run.range.end, start - end)
  }
}

private func habit(_ values: [Double]) -> Measurement {
  guard values.count >= fewestRuns, let middle = median(values) else {
    return Measurement(missing: .tooLittleVoicing)
  }
  return Measurement(middle, standardError: values.standardErrorOfMedian)
}
