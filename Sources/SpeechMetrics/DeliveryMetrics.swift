internal import DSP
public import SpeechAnalysis

/// The numbers of one recording: what reports, drills and the history all read.
public struct DeliveryMetrics: Sendable {
  public private(set) var measurements: [MetricID: Measurement]
  /// Speech rate in each window of 15 s, for the pace curve.
  public private(set) var pace: [PaceWindow]
  /// In the order in which they were marked.
  public private(set) var answers: [AnswerMetrics]

  /// Metrics that are not in `measurements` are missing for want of speech.
  public init(
    measurements: [MetricID: Measurement], pace: [PaceWindow], answers: [AnswerMetrics] = []
  ) {
    self.measurements = measurements
    self.pace = pace
    self.answers = answers
  }

  /// Without `syllablesPerWord`, words are not estimated.
  public init(
    timeline: SpeechTimeline, recording: Recording, syllablesPerWord: SyllablesPerWord?,
    fluency: FluencyModel, answers marks: [AnswerMark] = []
  ) {
    measurements = recordingMetrics(timeline, recording)
    (pace, answers) = ([], [])
    guard let span = timeline.span, span.duration > 0 else { return }
    let phonationTime = span.duration - timeline.pauses.reduce(0) { $0 + $1.duration }
    let syllables = syllables(timeline)
    let nuclei = syllables.map(\.nucleus)
    pace = paceWindows(nuclei, span: span)
    let parts = [
      time(timeline, span: span, phonationTime: phonationTime),
      pausing(timeline, span: span), pausePlacement(timeline.pauses),
      pacing(
        nuclei, runs: timeline.runs, span: span, phonationTime: phonationTime, windows: pace,
        syllablesPerWord: syllablesPerWord),
      pitchVariation(timeline.pitch), melody(timeline),
      emphasis(syllables, runs: timeline.runs, span: span), levelVariation(timeline),
      hesitations(timeline, span: span),
    ]
    for part in parts { measurements.merge(part) { $1 } }
    measurements[.fluency] = fluency.fluency(measurements)
    answers = marks.map { [pace] in
      AnswerMetrics($0, timeline: timeline, syllables: syllables, windows: pace)
    }
    measurements.merge(overAnswers(answers)) { $1 }
  }

  public subscript(id: MetricID) -> Measurement {
    measurements[id] ?? Measurement(missing: .noSpeech)
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
  _ timeline: SpeechTimeline, span: TimeRange, phonationTime: Double
) -> [MetricID: Measurement] {
  [
    .speakingTime: Measurement(span.duration),
    .phonationTime: Measurement(phonationTime),
    .phonationTimeRatio: Measurement(phonationTime / span.duration),
    .leadingSilence: Measurement(span.start),
    .trailingSilence: Measurement(max(0, timeline.duration - span.end)),
  ]
}
