internal import DSP
internal import SpeechAnalysis

/// Pace in words, and how often words are filler, hedge or said again.
///
/// - Precondition: `speakingTime` is positive.
func wording(
  _ counts: WordCounts, syllableCount: Int, speakingTime: Seconds
) -> [MetricID: Measurement] {
  let tooFew = Measurement(missing: .tooLittleSpeech)
  let words = Double(counts.words)
  let ofWords: [MetricID: Measurement] =
    counts.words == 0
    ? [:]
    : [
      .wordSyllables: Measurement(Double(syllableCount) / words),
      .fillerWordsPer100: share(counts.fillerWords, of: words),
      .hedgesPer100: share(counts.hedges, of: words),
      .repeatsPer100: share(counts.repeats, of: words),
      .filledPausesPer100: counts.filledPauses.map { share($0, of: words) }
        ?? Measurement(missing: .noFilledPauses),
    ]
  var fillers = Measurement.eventsPerMinute(counts.fillerWords.count, in: speakingTime)
  fillers.evidence = Array(counts.fillerWords.prefix(3))
  let metrics: [MetricID: Measurement] = [
    .wordCount: Measurement(words),
    .wordsPerMinute: Measurement(60 * words / speakingTime),
    .fillerWordsPerMinute: fillers,
    .sentenceLength: counts.sentenceLength.map { Measurement($0) }
      ?? Measurement(missing: .noPunctuation),
    .scriptCoverage: percent(counts.scriptCoverage, otherwise: .noScript),
    .keyPointCoverage: percent(counts.keyPointCoverage, otherwise: .noKeyPoints),
    .wordSyllables: tooFew, .fillerWordsPer100: tooFew, .hedgesPer100: tooFew,
    .repeatsPer100: tooFew, .filledPausesPer100: tooFew,
  ]
  return metrics.merging(ofWords) { $1 }.merging(counts.isPartial ? unknown : [:]) { $1 }
}

/// What can't be told of a talk of which only a part was written down.
private let unknown: [MetricID: Measurement] = Dictionary(
  uniqueKeysWithValues: [
    MetricID.wordsPerMinute, .wordSyllables, .fillerWordsPerMinute, .filledPausesPer100,
  ].map { ($0, Measurement(missing: .partialTranscript)) })

private func share(_ events: [TimeRange], of words: Double) -> Measurement {
  Measurement(100 * Double(events.count) / words, evidence: Array(events.prefix(3)))
}

private func percent(_ share: Double?, otherwise reason: MissingReason) -> Measurement {
  share.map { Measurement(100 * $0) } ?? Measurement(missing: reason)
}
