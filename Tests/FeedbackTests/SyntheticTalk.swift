import SpeechAnalysis
import SpeechMetrics

@testable import Feedback
@testable import SpeechAnalysis

/// A talk made of numbers: what the judging reads, without a signal behind it.
struct SyntheticTalk {
  var measurements: [MetricID: Measurement]
  var timeline = SpeechTimeline.regular()
  var recording = Recording(
    duration: 126, sampleRate: 16000, channelCount: 1, channel: nil, format: "WAV, 16 bit",
    peak: 0.5, clippedShare: 0, warnings: [])
  var profile = Profile.synthetic
  var parts: [TalkPart] = []

  /// Two minutes of speech over quiet, and `values` on top.
  init(_ values: [MetricID: Double] = [:]) {
    let sound: [MetricID: Double] = [
      .phonationTime: 100, .speakingTime: 120, .signalToNoise: 35, .speechLevel: -24,
    ]
    measurements = sound.merging(values) { $1 }.mapValues { Measurement($0) }
  }

  var metrics: DeliveryMetrics {
    DeliveryMetrics(measurements: measurements, pace: [], parts: parts)
  }

  var assessment: Assessment {
    Assessment(metrics: metrics, timeline: timeline, recording: recording, profile: profile)
  }

  /// Every number in the middle of its band.
  static var good: SyntheticTalk {
    SyntheticTalk([
      .speechRate: 3.5, .articulationRate: 4.5, .pauseMedian: 0.65, .longPausesPerMinute: 4.5,
      .longestPause: 2.4, .phonationTimeRatio: 0.74, .meanLengthOfRun: 10, .paceVariation: 0.16,
      .fastestStretch: 4.4, .slowestStretch: 2.8, .pitchStandardDeviation: 3.5, .flatShare: 0.1,
      .levelStandardDeviation: 6, .phraseFade: 3, .filledPausesPerMinute: 1, .filledPauseCount: 2,
      .fillerClusterCount: 0, .phraseFinalRiseShare: 0.1, .medianF0: 180, .fluency: 7,
    ])
  }

  /// Its last minute, set apart by a pause, has this level and pitch variation; each part is as sure as `error`
  /// says.
  static func closing(
    level: Double = -24, error: Double = 0.4, pitch: [Double] = [3, 3, 3]
  ) -> SyntheticTalk {
    var talk = SyntheticTalk([.longPausesPerMinute: 4.5])
    talk.timeline = .regular(runs: 66)
    talk.timeline.pauses[64].range.start -= 0.4
    talk.measurements[.pause90thPercentile] = Measurement(1.2)
    let ranges = [(0.0, 60.0), (60, 340), (340, 400)].map { TimeRange(start: $0, end: $1) }
    let levels = [-24, -24, level]
    talk.parts = TalkPart.Place.allCases.enumerated().map { index, place in
      TalkPart(
        place: place, ranges: [ranges[index]],
        measurements: [
          .speechRate: Measurement(4, standardError: 0.1),
          .speechLevel: Measurement(levels[index], standardError: error),
          .pitchStandardDeviation: Measurement(pitch[index], standardError: 0.1),
        ])
    }
    for id in [MetricID.speechRate, .pitchStandardDeviation] {
      talk.measurements[id] = Measurement(id == .speechRate ? 4.02 : 3)
    }
    return talk
  }

  /// Fast, flat, unpausing.
  static var rushed: SyntheticTalk {
    var talk = SyntheticTalk([
      .speechRate: 4.6, .articulationRate: 4.9, .pauseMedian: 0.33, .longPausesPerMinute: 0.5,
      .longestPause: 1.1, .phonationTimeRatio: 0.92, .meanLengthOfRun: 24, .paceVariation: 0.07,
      .pitchStandardDeviation: 1.5, .levelStandardDeviation: 5, .phraseFade: 4,
    ])
    talk.measurements[.flatShare] = Measurement(
      0.62, evidence: [10, 20, 40, 60].map { TimeRange(start: $0, end: $0 + 10) })
    talk.measurements[.fastestStretch] = Measurement(
      5.9, evidence: [TimeRange(start: 30, end: 45)])
    return talk
  }
}

extension SpeechTimeline {
  /// Runs of 5 s and a pause of 1 s after each, the twelfth of 6 s.
  static func regular(runs count: Int = 20, voicedTime: Double = 60) -> SpeechTimeline {
    let starts = (0..<count).map { Double($0) * 6 + ($0 > 11 ? 5 : 0) }
    let runs = starts.map { TimeRange(start: $0, end: $0 + 5) }
    return SpeechTimeline(
      duration: (runs.last?.end ?? 0) + 1, parameters: AnalysisParameters(), speech: runs,
      runs: runs.map {
        SpeechRun(
          range: $0, level: -24 - $0.start / 100, finalLevelChange: -3, finalPitchMovement: 0)
      },
      pauses: zip(runs, runs.dropFirst()).map {
        Pause(TimeRange(start: $0.end, end: $1.start))
      },
      syllables: [], filledPauses: [], prolongations: [],
      pitch: PitchSummary(
        voicedTime: voicedTime, medianF0: 180, windows: [], voicedShare: 0.6,
        steadyShare: 0.2),
      level: LevelSummary(speech: -24, noiseFloor: -60, signalToNoise: 35, standardDeviation: 6),
      overview: Overview(columnDuration: 0.01, columns: []), mainsHum: nil, offset: 0,
      givenTiers: [.fillers])
  }
}

extension Profile {
  /// The talk profile with its norms and weights here so that tests don't move with the data.
  static var synthetic: Profile {
    let norms: [Norm] = [
      .test(.speechRate, 2.6, 3, 4, 4.4, .moderate),
      .test(.articulationRate, 3.3, 3.8, 5.3, 6, .weak),
      .test(.pauseMedian, 0.3, 0.45, 0.9, 1.3, .moderate),
      .test(.longPausesPerMinute, 1, 2, 7, 11, .weak),
      .test(.longestPause, nil, nil, 5, 5, .weak),
      .test(.phonationTimeRatio, 0.55, 0.65, 0.82, 0.9, .convention),
      .test(.meanLengthOfRun, 4, 6, 14, 20, .convention),
      .test(.paceVariation, 0.06, 0.1, 0.22, 0.3, .convention),
      .test(.pitchStandardDeviation, 1.8, 2.6, 4.5, 5.5, .strong),
      .test(.flatShare, nil, nil, 0.3, 0.5, .moderate),
      .test(.levelStandardDeviation, 2.5, 4, 8, 11, .convention),
      .test(.phraseFade, nil, nil, 6, 10, .convention),
      .test(.filledPausesPerMinute, nil, nil, 2, 4, .moderate),
    ]
    let weights: [MetricID: Double] = [
      .speechRate: 3, .pauseMedian: 1, .longPausesPerMinute: 1, .pitchStandardDeviation: 4,
      .levelStandardDeviation: 1, .filledPausesPerMinute: 2,
    ]
    var profile = try! Profile.load("talk")
    profile.norms = Dictionary(uniqueKeysWithValues: norms.map { ($0.metric, $0) })
    profile.weights = weights
    return profile
  }
}

extension Norm {
  static func test(
    _ metric: MetricID, _ amberLow: Double?, _ low: Double?, _ high: Double?, _ amberHigh: Double?,
    _ strength: Strength = .strong
  ) -> Norm {
    Norm(
      metric: metric, unit: metric.unit, green: Band(low: low, high: high),
      amber: Band(low: amberLow, high: amberHigh),
      source: Source(citation: "test", year: nil, population: "none", strength: strength, note: nil)
    )
  }
}
