internal import DSP
public import SpeechAnalysis

/// How an answer starts: its first 10 s; how it ends: its last 5 s. Conventions.
private let startLength: Seconds = 10
private let endLength: Seconds = 5
/// Of an answer without so many syllables at its end and before it nothing is said of its end.
private let fewestEndSyllables = 8
private let fewestEarlierSyllables = 20
/// Over fewer windows of pace its variation is chance.
private let fewestWindows = 3

/// The numbers of one marked answer.
public struct AnswerMetrics: Sendable, Equatable {
  public var mark: AnswerMark
  /// From its first speech onset to its last speech end; nil where nothing is said in it.
  public var speech: TimeRange?
  /// The metrics of the group `answers`.
  public var measurements: [MetricID: Measurement]

  public init(mark: AnswerMark, speech: TimeRange?, measurements: [MetricID: Measurement]) {
    self.mark = mark
    self.speech = speech
    self.measurements = measurements
  }

  /// `windows` are those of the whole recording's pace, which tell how much pace varies by chance.
  init(_ mark: AnswerMark, timeline: SpeechTimeline, syllables: [Syllable], windows: [PaceWindow]) {
    self.mark = mark
    speech = timeline.speech(in: mark.range)
    guard let speech else {
      let none = Measurement(missing: .noSpeech)
      measurements = Dictionary(uniqueKeysWithValues: MetricID.ofAnswers.map { ($0, none) })
      return
    }
    let inside = syllables.filter { speech.contains($0.nucleus) }
    let nuclei = inside.map(\.nucleus)
    let start = TimeRange(start: speech.start, end: min(speech.start + startLength, speech.end))
    measurements = [
      .answerLength: Measurement(speech.duration, evidence: [speech]),
      .responseLatency: latency(mark, speech),
      .answerStartPaceChange: paceChange(in: start, nuclei, speech: speech, windows: windows),
      .answerStartFillerCount: fillers(timeline.believedFilledPauses, in: start),
      .answerEndFade: fade(inside, speech: speech),
      .answerPaceVariation: variation(nuclei, speech: speech),
    ]
  }
}

extension MetricID {
  static var ofAnswers: [MetricID] { allCases.filter { $0.group == .answers } }
}

/// The median of each number over the answers, with the moments of all of them.
func overAnswers(_ answers: [AnswerMetrics]) -> [MetricID: Measurement] {
  let measured = MetricID.ofAnswers.map { id in
    let found = answers.compactMap { $0.measurements[id] }
    let values = found.compactMap(\.value)
    let reason = found.compactMap(\.missing).first ?? .noAnswers
    let typical = median(values).map {
      Measurement(
        $0, standardError: values.standardErrorOfMedian, evidence: found.flatMap(\.evidence))
    }
    return (id, typical ?? Measurement(missing: reason))
  }
  return Dictionary(uniqueKeysWithValues: measured)
}

extension SpeechTimeline {
  fileprivate func speech(in range: TimeRange) -> TimeRange? {
    let inside = speech.filter(range.overlaps)
    guard let first = inside.first, let last = inside.last else { return nil }
    return TimeRange(start: max(first.start, range.start), end: min(last.end, range.end))
  }
}

private func latency(_ mark: AnswerMark, _ speech: TimeRange) -> Measurement {
  guard let end = mark.questionEnd else { return Measurement(missing: .noQuestion) }
  let waited = max(0, speech.start - end)
  return Measurement(
    waited, evidence: waited > 0 ? [TimeRange(start: end, end: speech.start)] : [])
}

/// How much faster the start is than the rest of the answer, in percent.
private func paceChange(
  in start: TimeRange, _ nuclei: [Seconds], speech: TimeRange, windows: [PaceWindow]
) -> Measurement {
  guard speech.duration >= 3 * startLength else { return Measurement(missing: .tooLittleSpeech) }
  return change(in: start, nuclei, total: speech.duration, windows: windows)
    ?? Measurement(missing: .tooLittleSpeech)
}

private func fillers(_ fillers: [TimeRange], in start: TimeRange) -> Measurement {
  let inside = fillers.filter { start.contains($0.start) }
  return Measurement(Double(inside.count), evidence: inside)
}

/// Median level of the syllables before the end less that of those at it, in decibels.
private func fade(_ syllables: [Syllable], speech: TimeRange) -> Measurement {
  let end = TimeRange(start: speech.end - endLength, end: speech.end)
  let levels = { (part: [Syllable]) in part.compactMap(\.level) }
  let last = levels(syllables.filter { $0.nucleus >= end.start })
  let earlier = levels(syllables.filter { $0.nucleus < end.start })
  guard last.count >= fewestEndSyllables, earlier.count >= fewestEarlierSyllables,
    let atEnd = median(last), let before = median(earlier),
    let error = last.standardErrorOfMedian, let otherError = earlier.standardErrorOfMedian
  else { return Measurement(missing: .tooLittleSpeech) }
  return Measurement(
    before - atEnd, standardError: (error * error + otherError * otherError).squareRoot(),
    evidence: [end])
}

private func variation(_ nuclei: [Seconds], speech: TimeRange) -> Measurement {
  let rates = paceWindows(nuclei, sections: [speech]).map(\.speechRate)
  guard rates.count >= fewestWindows, let deviation = rates.standardDeviation,
    let mean = rates.mean, mean > 0
  else { return Measurement(missing: .tooLittleSpeech) }
  let variation = deviation / mean
  return Measurement(
    variation, standardError: variation / (2 * Double(rates.count)).squareRoot())
}
