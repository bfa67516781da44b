import Glibc

@testable import Feedback
@testable import Reporting
@testable import SpeechAnalysis
@testable import SpeechMetrics

/// A talk of 6:42 that nobody gave: what the other modules hand to a report, made of arithmetic.
enum Sample {
  static let duration = 402.0
  static let hashes = ["weights": "fedcba9876543210"]

  static func report(
    name: String = "talks/opening.wav", title: String? = "Opening talk", withScore: Bool = true,
    profile: Feedback.Profile = Sample.profile, recording: Recording = Sample.recording,
    assessment: Assessment = Sample.assessment, timing: TimingPlan? = nil,
    words: WordsReview? = nil
  ) -> Report {
    Report(
      metrics: metrics, timeline: timeline, recording: recording, assessment: assessment,
      profile: profile, name: name, title: title, toolVersion: "1.2.3", hashes: hashes,
      withScore: withScore, timing: timing, words: words)
  }

  /// A recording in which nothing was heard.
  static var silent: Report {
    Report(
      metrics: silentMetrics, timeline: silentTimeline, recording: recording,
      assessment: silentAssessment, profile: profile, name: "-", title: nil, toolVersion: "1.2.3",
      hashes: hashes, withScore: false)
  }

  static let recording = Recording(
    duration: duration, sampleRate: 44_100, channelCount: 2, channel: nil, format: "FLAC, 16 bit",
    peak: 0.71, clippedShare: 0, warnings: [])

  /// The same, as it is when it was recorded a moment ago.
  static let take: Recording = {
    var recording = Sample.recording
    var capture = CaptureFacts(device: "USB Microphone")
    capture.losses = [.init(time: 83.51234, duration: 0.4, cause: .overrun, isEstimated: true)]
    capture.breaks = [.init(time: 62.2, duration: 29.7)]
    capture.marks = [41.00042, 42, 130.98, 400]
    recording.capture = capture
    return recording
  }()

  static let profile: Feedback.Profile = {
    var profile = try! Feedback.Profile.load("talk")
    profile.norms = norms
    profile.hash = "0123456789abcdef"
    return profile
  }()

  static let norms: [MetricID: Norm] = [
    .speechRate: norm(.speechRate, 2.6, 3, 4, 4.4, .moderate),
    .articulationRate: norm(.articulationRate, 3.3, 3.8, 5.3, 6, .weak),
    .pauseMedian: norm(.pauseMedian, 0.3, 0.45, 0.9, 1.3, .moderate),
    .longPausesPerMinute: norm(.longPausesPerMinute, 1, 2, 7, 11, .weak),
    .phonationTimeRatio: norm(.phonationTimeRatio, 0.55, 0.65, 0.82, 0.9, .convention),
    .pitchStandardDeviation: norm(.pitchStandardDeviation, 1.8, 2.6, 4.5, 5.5, .strong),
    .flatShare: norm(.flatShare, nil, nil, 0.3, 0.5, .moderate),
    .levelStandardDeviation: norm(.levelStandardDeviation, 2.5, 4, 8, 11, .convention),
    .filledPausesPerMinute: norm(.filledPausesPerMinute, nil, nil, 2, 4, .moderate),
  ]

  private static func norm(
    _ metric: MetricID, _ amberLow: Double?, _ greenLow: Double?, _ greenHigh: Double?,
    _ amberHigh: Double?, _ strength: Norm.Strength
  ) -> Norm {
    Norm(
      metric: metric, unit: metric.unit, green: .init(low: greenLow, high: greenHigh),
      amber: .init(low: amberLow, high: amberHigh),
      source: .init(
        citation: "A. Author, Journal of Examples", year: strength == .convention ? nil : 2005,
        population: "18 students", strength: strength, note: nil))
  }
}

// MARK: - Timeline

extension Sample {
  /// Runs of 4 to 9 s, pauses of 0.3 to 3 s.
  static let runs: [TimeRange] = {
    var runs: [TimeRange] = []
    var start = 1.27
    while start < duration - 10 {
      let length = 6.5 + 2.5 * sin(Double(runs.count) * 1.7)
      runs.append(TimeRange(start: start, end: start + length))
      let pause = 0.3 + 2.7 * pow(abs(sin(Double(runs.count) * 2.3)), 6)
      start += length + pause
    }
    return runs
  }()

  static let pauses = zip(runs, runs.dropFirst()).enumerated().map { index, runs in
    let placements: [Pause.Placement?] = [.afterFall, .afterLevel, nil, .afterFall, .afterRise]
    return Pause(
      TimeRange(start: runs.0.end, end: runs.1.start), placement: placements[index % 5])
  }

  static func isSpeech(_ time: Double) -> Bool { runs.contains { $0.contains(time) } }

  /// Livelier at both ends than in the middle.
  static func f0(_ time: Double) -> Double? {
    guard isSpeech(time), sin(time * 9) > -0.6 else { return nil }
    let reach = 1 + 4 * abs(time / duration - 0.5)
    let pitch = reach * (1.5 * sin(time * 1.1) + sin(time * 2.7))
    return 120 * exp2(pitch / 12)
  }

  static let overview = Overview(
    columnDuration: 0.16,
    columns: (0..<Int(duration / 0.16)).map { column in
      let time = (Double(column) + 0.5) * 0.16
      let level =
        isSpeech(time)
        ? -26 + 5 * sin(time * 0.9) + 3 * sin(time * 7)
        : -62 + sin(time * 3)
      return .init(
        peakLevel: level + 3, level: level, speech: isSpeech(time) ? 1 : 0, f0: f0(time))
    })

  static let timeline = SpeechTimeline(
    duration: duration, parameters: AnalysisParameters(), speech: runs,
    runs: runs.map { SpeechRun(range: $0) }, pauses: pauses, syllables: [],
    filledPauses: [TimeRange(start: 61.204, end: 61.6), TimeRange(start: 200, end: 200.41)],
    prolongations: [],
    pitch: PitchSummary(
      voicedTime: 240, medianF0: 120,
      windows: (0..<40).map { window in
        let isFlat = (17...21).contains(window) || window == 30
        return PitchWindow(
          range: TimeRange(start: Double(window) * 10, end: Double(window + 1) * 10),
          voicedTime: 6, meanF0: 120, standardDeviationF0: isFlat ? 14 : 24,
          standardDeviation: isFlat ? 2.0 : 3.4, pitchRange: isFlat ? 5.1 : 8.7)
      }, voicedShare: 0.6, steadyShare: 0.2),
    level: LevelSummary(speech: -25.8, noiseFloor: -62.3, signalToNoise: 36.5),
    overview: overview, mainsHum: nil, offset: 0.0001, givenTiers: [.pauses])

  static let silentTimeline = SpeechTimeline(
    duration: 3, parameters: AnalysisParameters(), speech: [], runs: [], pauses: [], syllables: [],
    filledPauses: [], prolongations: [],
    pitch: PitchSummary(
      voicedTime: 0, medianF0: nil, windows: [], voicedShare: nil, steadyShare: nil),
    level: LevelSummary(),
    overview: Overview(
      columnDuration: 0.01,
      columns: Array(
        repeating: .init(peakLevel: -.infinity, level: -.infinity, speech: 0, f0: nil), count: 300)
    ), mainsHum: nil, offset: 0, givenTiers: [])
}

// MARK: - Numbers

extension Sample {
  static let metrics = DeliveryMetrics(measurements: measurements, pace: pace)

  /// A third is given more digits than are printed.
  private static let measurements: [MetricID: Measurement] = {
    let values: [MetricID: Double] = [
      .duration: duration, .speechLevel: -25.849, .noiseFloor: -62.3, .signalToNoise: 36.451,
      .clipping: 0.0004, .speakingTime: 391.333, .phonationTime: 340.2,
      .phonationTimeRatio: 0.86934, .leadingSilence: 1.27, .trailingSilence: 7.1234,
      .pauseCount: 54, .pausesPerMinute: 8.28, .pauseMean: 0.94444, .pauseMedian: 0.41666,
      .pause90thPercentile: 2.3, .longestPause: 2.98, .briefPauseCount: 29,
      .phrasePauseCount: 10, .emphaticPauseCount: 9, .longPauseCount: 6, .deadAirCount: 0,
      .longPausesPerMinute: 2.3,
      .syllableCount: 1_390, .speechRate: 3.55197, .articulationRate: 4.0858,
      .estimatedWordsPerMinute: 152.23, .meanLengthOfRun: 25.27, .paceVariation: 0.1432,
      .fastestStretch: 4.61, .slowestStretch: 2.89, .medianF0: 120.4,
      .pitchStandardDeviation: 2.444, .pitchRange: 7.24, .flatShare: 0.15, .liveliestMinute: 3.4,
      .flattestMinute: 2.21, .emphasesPerMinute: 6.13, .phraseFinalFallShare: 0.5,
      .phraseFinalLevelShare: 0.25, .declination: -0.417, .pitchReset: 3.04,
      .longPausePitchReset: 4.2,
      .pausesAfterFallCount: 22, .pausesAfterRiseCount: 11, .pausesAfterLevelCount: 11,
      .levelStandardDeviation: 4.96, .phraseFade: 3.2,
      .openingPaceChange: -3.2, .closingPaceChange: 14.4, .filledPauseCount: 2,
      .filledPausesPerMinute: 0.307, .fillerClusterCount: 0, .fillersAtStartCount: 1,
      .fillersAfterPauseCount: 0, .fillersAfterSpeechCount: 1, .prolongationsPerMinute: 0.46,
      .fluency: 6.83,
    ]
    var measurements = values.mapValues { Measurement($0) }
    measurements[.speechRate]?.standardError = 0.04321
    measurements[.longestPause]?.evidence = [TimeRange(start: 67.123, end: 70.103)]
    measurements[.phraseFinalRiseShare] = Measurement(missing: .tooLittleVoicing)
    measurements[.estimatedWordsPerMinute]?.standardError = 12.4
    measurements[.finalLengthening] = Measurement(missing: .tooLittleSpeech)
    return measurements
  }()

  private static let pace = (0..<26).map { window in
    PaceWindow(
      range: TimeRange(start: Double(window) * 15, end: Double(window + 1) * 15),
      speechRate: 3.55 + 0.7 * sin(Double(window) * 0.8))
  }

  static let silentMetrics = DeliveryMetrics(
    measurements: Dictionary(
      uniqueKeysWithValues: MetricID.allCases.map { id in
        (id, id == .duration ? Measurement(3) : Measurement(missing: .noSpeech))
      }), pace: [])
}

// MARK: - Feedback

extension Sample {
  static let assessment = Assessment(
    strengths: [
      finding(
        "pace", .strength, .speechRate, 3.55197, [],
        "Your pace is comfortable to follow: 3.55 syllables a second, pauses included.", nil),
      finding(
        "range", .strength, nil, nil, [TimeRange(start: 12.3, end: 21)],
        "Your opening uses the whole of your voice.", nil),
    ],
    changes: [
      finding(
        "flat-pitch", .change, .pitchStandardDeviation, 2.444,
        [TimeRange(start: 170, end: 220), TimeRange(start: 300, end: 310)],
        "Between 2:50 and 3:40 your pitch moves little: 2.44 semitones over the talk where 2.6 to 4.5 keeps listeners with you.",
        "Read one paragraph three times, each time letting the most important word rise higher than the time before."
      ),
      finding(
        "short-pauses", .change, .pauseMedian, 0.41666,
        [TimeRange(start: 45.1, end: 45.5), TimeRange(start: 131, end: 131.4)],
        "Half of your pauses are shorter than 0.42 s, which leaves listeners little time to think.",
        "Mark the ends of sentences in your notes and breathe in at each mark."),
    ],
    information: [
      finding(
        "long-run", .information, .meanLengthOfRun, 25.27, [],
        "You speak 25.3 syllables between pauses.", nil)
    ],
    parts: parts, answers: [],
    quality: [
      QualityCondition(
        kind: .mainsHum,
        message:
          "There is a 50 Hz hum on the recording; next time move the cable away from mains leads."
      )
    ],
    withheld: [.phraseFade: "the microphone levels itself"],
    score: score,
    notHeard: [
      "What you said, and whether it was clear.", "Gestures, eye contact and slides.",
    ])

  private static let parts = [
    part(.opening, TimeRange(start: 1.27, end: 60), rate: 4.31, pitch: 3.02, level: -25.2),
    part(.middle, TimeRange(start: 60, end: 333.9), rate: 3.4, pitch: 2.31, level: -25.4),
    part(.closing, TimeRange(start: 333.9, end: 392.603), rate: 3.6, pitch: 2.44, level: -29.61),
  ]

  private static func part(
    _ place: TalkPart.Place, _ range: TimeRange, rate: Double, pitch: Double, level: Double
  ) -> PartReview {
    let differences: [TalkPart.Place: [MetricID: PartDifference]] = [
      .opening: [.speechRate: PartDifference(value: 0.91, noise: 0.62, isClear: true)],
      .closing: [
        .speechRate: PartDifference(value: 0.2, noise: 0.62, isClear: false),
        .speechLevel: PartDifference(value: -4.2, noise: 2.2, isClear: true),
      ],
    ]
    return PartReview(
      part: TalkPart(
        place: place, ranges: [range],
        measurements: [
          .speechRate: Measurement(rate, standardError: 0.2),
          .pitchStandardDeviation: Measurement(pitch), .speechLevel: Measurement(level),
          .pausesPerMinute: Measurement(missing: .tooLittleSpeech),
        ]), differences: differences[place] ?? [:])
  }

  private static func finding(
    _ rule: String, _ severity: Finding.Severity, _ metric: MetricID?, _ value: Double?,
    _ evidence: [TimeRange], _ message: String, _ exercise: String?
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, metric: metric, value: value,
      norm: metric.flatMap { norms[$0] }, evidence: evidence, message: message,
      drill: exercise == nil ? nil : "pitch", exercise: exercise,
      weight: 0.33333)
  }

  private static let score = Score(
    overall: 81.6, uncertainty: 2.34, withheld: nil,
    dimensions: [
      .init(
        group: .pace, score: 100, uncertainty: 0.3,
        parts: [
          .init(metric: .speechRate, value: 3.55197, weight: 1, score: 100, uncertainty: 0.3)
        ]),
      .init(
        group: .pitch, score: 92.1, uncertainty: 4,
        parts: [
          .init(
            metric: .pitchStandardDeviation, value: 2.444, weight: 2, score: 92.1, uncertainty: 4)
        ]),
    ])

  private static let silentAssessment = Assessment(
    strengths: [], changes: [], information: [], answers: [],
    quality: [
      QualityCondition(
        kind: .noSpeech,
        message: "No speech was found; check that the microphone was on and the right one.")
    ], withheld: [:],
    score: Score(
      overall: nil, uncertainty: nil, withheld: "no speech was found", dimensions: []),
    notHeard: ["Anything: no speech was found."])
}
