internal import DSP
public import SpeechAnalysis

/// The numbers of one recording: what reports, drills and the history all read.
public struct DeliveryMetrics: Sendable {
  public private(set) var measurements: [MetricID: Measurement]
  /// Speech rate in each window of 15 s, for the pace curve.
  public private(set) var pace: [PaceWindow]
  /// In the order in which they were marked.
  public private(set) var answers: [AnswerMetrics]
  /// Opening, middle and closing; empty for a talk of less than 3 minutes.
  public private(set) var parts: [TalkPart]

  /// Metrics that are not in `measurements` are missing for want of speech.
  public init(
    measurements: [MetricID: Measurement], pace: [PaceWindow], answers: [AnswerMetrics] = [],
    parts: [TalkPart] = []
  ) {
    self.measurements = measurements
    self.pace = pace
    self.answers = answers
    self.parts = parts
  }

  /// Without `syllablesPerWord`, words are not estimated.
  public init(
    timeline: SpeechTimeline, recording: Recording, syllablesPerWord: SyllablesPerWord?,
    fluency: FluencyModel, answers marks: [AnswerMark] = [], words: WordCounts? = nil
  ) {
    measurements = recordingMetrics(timeline, recording)
    (pace, answers, parts) = ([], [], [])
    let (sections, speakingTime) = (timeline.sections, timeline.speakingTime)
    guard speakingTime > 0 else { return }
    let phonationTime = speakingTime - timeline.pauses.reduce(0) { $0 + $1.duration }
    let syllables = syllables(timeline)
    let nuclei = syllables.map(\.nucleus)
    pace = paceWindows(nuclei, sections: sections)
    let groups = [
      time(timeline, phonationTime: phonationTime),
      pausing(timeline), pausePlacement(timeline.pauses),
      pacing(
        nuclei, runs: timeline.runs, sections: sections, phonationTime: phonationTime,
        windows: pace,
        syllablesPerWord: words?.syllablesPerWord(of: nuclei.count) ?? syllablesPerWord),
      pitchVariation(timeline.pitch), melody(timeline),
      emphasis(syllables, runs: timeline.runs, sections: sections), levelVariation(timeline),
      hesitations(timeline),
      words.map { wording($0, syllableCount: nuclei.count, speakingTime: speakingTime) } ?? [:],
    ]
    for group in groups { measurements.merge(group) { $1 } }
    parts = talkParts(timeline, syllables: syllables, windows: pace)
    measurements[.fluency] = fluency.fluency(measurements)
    answers = marks.map { [pace] in
      AnswerMetrics($0, timeline: timeline, syllables: syllables, windows: pace)
    }
    measurements.merge(overAnswers(answers)) { $1 }
  }

  public subscript(id: MetricID) -> Measurement {
    measurements[id] ?? Measurement(missing: id.group == .words ? .noTranscript : .noSpeech)
  }
}

public struct PaceWindow: Sendable, Equatable, Codable {
  public var range: TimeRange
  /// Syllables per second, pauses included.
  public var speechRate: Double

  public init(range: TimeRange, speechRate: Double) {
    self.range = range
    self.speechRate = speechRate
  }
}

private func recordingMetrics(
  _ timeline: SpeechTimeline, _ recording: Recording
) -> [MetricID: Measurement] {
  let level = timeline.level
  let noSpeech = Measurement(missing: .noSpeech)
  return [
    .duration: Measurement(recording.duration),
    .clipping: Measurement(100 * recording.clippedShare),
    .speechLevel: level.speech.map { Measurement($0) } ?? noSpeech,
    .noiseFloor: level.noiseFloor.map { Measurement($0) } ?? Measurement(missing: .noSilence),
    .signalToNoise: level.signalToNoise.map { Measurement($0) } ?? noSpeech,
  ]
}

private func time(
  _ timeline: SpeechTimeline, phonationTime: Double
) -> [MetricID: Measurement] {
  let edges = edgeSilence(timeline)
  return [
    .speakingTime: Measurement(timeline.speakingTime),
    .phonationTime: Measurement(phonationTime),
    .phonationTimeRatio: Measurement(phonationTime / timeline.speakingTime),
    .leadingSilence: Measurement(edges.leading),
    .trailingSilence: Measurement(edges.trailing),
  ]
}

/// Between the first and the last speech and the edges of the stretches that they are in.
private func edgeSilence(_ timeline: SpeechTimeline) -> (leading: Seconds, trailing: Seconds) {
  guard let span = timeline.span else { return (0, 0) }
  let start = timeline.kept.last { $0.start <= span.start }?.start ?? 0
  let end = timeline.kept.first { $0.end >= span.end }?.end ?? timeline.duration
  return (span.start - start, max(0, end - span.end))
}
