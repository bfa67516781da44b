internal import DSP
internal import SpeechAnalysis

/// Length of the windows in which pace is followed.
let paceWindow: Seconds = 15
/// A last window shorter than this is left out.
private let shortestPaceWindow: Seconds = 10
/// Of the count of a talk's syllables: between the 3 % of readers and the 16 % of learners in
/// docs/ACCURACY.md.
private let relativeCountError = 0.08

/// The syllables outside filled pauses, in order.
func syllables(_ timeline: SpeechTimeline) -> [Syllable] {
  let fillers = timeline.filledPauses
  var next = 0
  return timeline.syllables.filter { syllable in
    while next < fillers.count, fillers[next].end <= syllable.nucleus { next += 1 }
    return next == fillers.count || !fillers[next].contains(syllable.nucleus)
  }
}

/// Speech rate, pauses included, in windows of 15 s from the first speech onset of each section. Of the
/// syllables their nuclei are given here and below.
func paceWindows(_ syllables: [Seconds], sections: [TimeRange]) -> [PaceWindow] {
  sections.flatMap { paceWindows(syllables, span: $0) }
}

private func paceWindows(_ syllables: [Seconds], span: TimeRange) -> [PaceWindow] {
  var windows: [PaceWindow] = []
  var next = syllables.firstIndex { $0 >= span.start } ?? syllables.endIndex
  var start = span.start
  while span.end - start >= shortestPaceWindow {
    let range = TimeRange(start: start, end: min(start + paceWindow, span.end))
    let first = next
    while next < syllables.count, syllables[next] < range.end { next += 1 }
    windows.append(
      PaceWindow(range: range, speechRate: Double(next - first) / range.duration))
    start += paceWindow
  }
  return windows
}

/// The syllables of each run, in order.
func syllablesByRun(
  _ syllables: [Seconds], _ runs: [SpeechRun]
) -> [(run: SpeechRun, syllables: ArraySlice<Seconds>)] {
  var next = 0
  return runs.map { run in
    while next < syllables.count, syllables[next] < run.range.start { next += 1 }
    let first = next
    while next < syllables.count, syllables[next] < run.range.end { next += 1 }
    return (run, syllables[first..<next])
  }
}

/// Rates in syllables per second, runs, and how the pace moves.
func pacing(
  _ syllables: [Seconds], runs: [SpeechRun], sections: [TimeRange], phonationTime: Seconds,
  windows: [PaceWindow], syllablesPerWord: SyllablesPerWord?
) -> [MetricID: Measurement] {
  let count = Double(syllables.count)
  let rate = count / sections.totalDuration
  let relativeError = windows.map(\.speechRate).standardErrorOfMean.map { $0 / max(rate, 0.01) }
  let measured = { (value: Double) in
    Measurement(value, standardError: relativeError.map { $0 * value })
  }
  var metrics: [MetricID: Measurement] = [
    .syllableCount: Measurement(count),
    .speechRate: measured(rate),
    .articulationRate: measured(count / phonationTime),
    .estimatedWordsPerMinute: syllablesPerWord.map {
      wordsPerMinute(rate: rate, relativeError: relativeError ?? 0, $0)
    } ?? Measurement(missing: .needsProfile),
    .meanLengthOfRun: lengthOfRun(syllables, runs),
    .finalLengthening: finalLengthening(syllables, runs: runs),
  ]
  metrics.merge(paceMovement(windows)) { $1 }
  metrics.merge(paceEdges(syllables, sections: sections, windows: windows)) { $1 }
  return metrics
}

/// Uncertain by how the pace varies, how words differ from talk to talk, and how syllables are counted.
private func wordsPerMinute(
  rate: Double, relativeError: Double, _ syllables: SyllablesPerWord
) -> Measurement {
  let errors = [relativeError, syllables.deviation / syllables.value, relativeCountError]
  let words = 60 * rate / syllables.value
  return Measurement(
    words, standardError: words * errors.reduce(0) { $0 + $1 * $1 }.squareRoot())
}

private func lengthOfRun(_ syllables: [Seconds], _ runs: [SpeechRun]) -> Measurement {
  let lengths = syllablesByRun(syllables, runs).map { Double($0.syllables.count) }
  return Measurement(lengths.mean ?? 0, standardError: lengths.standardErrorOfMean)
}

private func paceMovement(_ windows: [PaceWindow]) -> [MetricID: Measurement] {
  let rates = windows.map(\.speechRate)
  guard let deviation = rates.standardDeviation, let mean = rates.mean, mean > 0,
    let fastest = windows.max(by: { $0.speechRate < $1.speechRate }),
    let slowest = windows.min(by: { $0.speechRate < $1.speechRate })
  else {
    let none = Measurement(missing: .tooLittleSpeech)
    return [.paceVariation: none, .fastestStretch: none, .slowestStretch: none]
  }
  let variation = deviation / mean
  return [
    .paceVariation: Measurement(
      variation, standardError: variation / (2 * Double(rates.count)).squareRoot()),
    .fastestStretch: Measurement(fastest.speechRate, evidence: [fastest.range]),
    .slowestStretch: Measurement(slowest.speechRate, evidence: [slowest.range]),
  ]
}
