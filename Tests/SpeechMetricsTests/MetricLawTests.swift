import DSP
import SpeechAnalysis
import TestSupport
import Testing

@testable import SpeechMetrics

/// The whole path from samples to numbers.
@Suite struct MetricLawTests {
  static let talk = try! Fixture("talk").samples()
  static let metrics = measure(talk)

  @Test(
    arguments: [
      [], [1], Signals.silence(duration: 3),
      [Float](repeating: 0, count: 8000) + [1]
        + [Float](repeating: 0, count: 40_000),
      [Float](repeating: 0.7, count: 48_000),
      Signals.clipped(Signals.tone(200, duration: 3), gain: 60),
      Signals.clipped(Signals.whiteNoise(duration: 3), gain: 90),
      Signals.silence(duration: 1) + Signals.pulseTrain(110, duration: 1)
        + Signals.silence(duration: 1),
      Array(talk.prefix(20_000)), Array(talk.prefix(16_000)),
    ])
  func `every number is a number`(samples: [Float]) {
    let span = TimeRange(start: 0, end: max(Double(samples.count) / 16_000, 0.001))
    for given in [Tiers(), Tiers(speech: [span], fillers: [span]), Tiers(pauses: [span])] {
      let metrics = measure(samples, given: given)
      for id in MetricID.allCases {
        #expect(metrics[id].value?.isFinite ?? true, "\(id)")
        #expect(metrics[id].standardError?.isFinite ?? true, "\(id)")
      }
      #expect(metrics.pace.allSatisfy { $0.speechRate.isFinite })
    }
  }

  @Test func `20 dB less moves level and noise floor, anything else by one printed unit at most`() {
    let quiet = measure(Self.talk.map { 0.1 * $0 })
    for id in MetricID.allCases where id != .speechLevel && id != .noiseFloor && id != .clipping {
      expectNear(id, quiet, Self.metrics, within: unit(id))
    }
    for id in [MetricID.speechLevel, .noiseFloor] {
      #expect(abs(Self.metrics[id].value! - quiet[id].value! - 20) < 0.1)
    }
  }

  @Test func `two seconds of silence before and after change the edges alone`() throws {
    let noise = Signals.whiteNoise(duration: 2, level: -72, seed: 9)
    expectOnlyEdges(measure(noise + Self.talk + noise), within: 0.011)
    // The noise of the room is heard to begin there, and to end.
    let nothing = Signals.silence(duration: 2)
    expectOnlyEdges(measure(nothing + Self.talk + nothing), within: 0.1)
  }

  private func expectOnlyEdges(_ padded: DeliveryMetrics, within tolerance: Double) {
    for id in [MetricID.leadingSilence, .trailingSilence] {
      #expect(abs(padded[id].value! - Self.metrics[id].value! - 2) < tolerance)
    }
    let edges: Set<MetricID> = [.duration, .leadingSilence, .trailingSilence]
    for id in MetricID.allCases where !edges.contains(id) {
      expectNear(id, padded, Self.metrics, within: max(unit(id), chance(id)))
    }
  }

  /// What rests on a few runs or windows of pitch, where one more moves it.
  private static let ofFew: Set<MetricID> = [
    .phraseFinalFallShare, .phraseFinalLevelShare, .phraseFinalRiseShare, .declination, .pitchReset,
    .longPausePitchReset, .emphasesPerMinute, .flatShare, .finalLengthening, .openingPaceChange,
    .closingPaceChange,
  ]

  /// What rests on few may move within its 95 % interval, which is how unsure the report says it is.
  private func chance(_ id: MetricID) -> Double {
    Self.ofFew.contains(id) ? 2 * (Self.metrics[id].standardError ?? 0) : 0
  }

  /// The grid of frames falls elsewhere: 3 ms are a third of a hop.
  @Test func `a shift of 3 ms moves no metric by more than 3 % or two printed units`() {
    let shifted = measure(Signals.whiteNoise(duration: 0.003, level: -72) + Self.talk)
    for id in MetricID.allCases {
      let tolerance = max(0.03 * abs(Self.metrics[id].value ?? 0), 2 * unit(id), chance(id))
      expectNear(id, shifted, Self.metrics, within: tolerance)
    }
  }

  @Test func `tiers given back unchanged give the same metrics`() {
    let found = analyze(Self.talk)
    for tiers in [
      Tiers(speech: found.speech), Tiers(pauses: found.pauses.ranges), Tiers(nuclei: found.nuclei),
      Tiers(speech: found.speech, pauses: found.pauses.ranges, nuclei: found.nuclei),
    ] {
      #expect(measure(Self.talk, given: tiers).measurements == Self.metrics.measurements)
    }
  }

  @Test func `a fillers tier adds fillers and takes their nuclei from the rates`() throws {
    let reference = try Fixture("interview").reference()
    let samples = try Fixture("interview").samples()
    let given = Tiers(
      fillers: reference.filledPauses.map { TimeRange(start: $0.start, end: $0.end) })
    let none = measure(samples, given: Tiers(fillers: []))
    let marked = measure(samples, given: given)
    #expect(marked[.filledPauseCount].value == Double(reference.filledPauses.count))
    #expect(marked[.syllableCount].value! < none[.syllableCount].value!)
    #expect(marked[.phonationTime] == none[.phonationTime])
  }

  @Test func `a stretch measured alone is as it is in the midst of a recording`() {
    let speech = Array(Self.talk.prefix(16_000 * 31))
    let alone = measure(speech, only: [Stretch(start: 0, end: 30)])
    let among = measure(Self.talk, only: [Stretch(start: 0, end: 30)])
    for id in MetricID.allCases where id != .duration {
      expectNear(id, among, alone, within: unit(id))
    }
  }

  @Test func `two stretches count as much as both do alone`() {
    let (first, second) = (Stretch(start: 2, end: 40), Stretch(start: 47, end: 95))
    let both = measure(Self.talk, only: [first, second])
    let apart = [first, second].map { measure(Self.talk, only: [$0]) }
    for id in [MetricID.speakingTime, .phonationTime, .syllableCount, .pauseCount] {
      let sum = apart.reduce(0) { $0 + $1[id].value! }
      #expect(abs(both[id].value! - sum) < 1e-6, "\(id)")
    }
    #expect(both[.speechRate].value! == both[.syllableCount].value! / both[.speakingTime].value!)
  }

  /// One in the last printed place.
  private func unit(_ id: MetricID) -> Double {
    (0..<id.decimals).reduce(1) { unit, _ in unit / 10 }
  }

  private func expectNear(
    _ id: MetricID, _ first: DeliveryMetrics, _ second: DeliveryMetrics, within tolerance: Double
  ) {
    #expect(first[id].missing == second[id].missing, "\(id)")
    guard let first = first[id].value, let second = second[id].value else { return }
    #expect(
      abs(id.rounded(first) - id.rounded(second)) <= tolerance + 1e-9, "\(id): \(first), \(second)")
  }
}

private func analyze(
  _ samples: [Float], only: [Stretch]? = nil, given: Tiers = Tiers()
) -> SpeechTimeline {
  var parameters = AnalysisParameters()
  parameters.only = only
  var analyzer = SpeechAnalyzer(models: .shipped, parameters: parameters, given: given)
  analyzer.process(samples.span)
  return analyzer.finish()
}

private func measure(
  _ samples: [Float], only: [Stretch]? = nil, given: Tiers = Tiers()
) -> DeliveryMetrics {
  DeliveryMetrics(
    timeline: analyze(samples, only: only, given: given),
    recording: .made(duration: Double(samples.count) / 16_000),
    syllablesPerWord: SyllablesPerWord(value: 1.5, deviation: 0.15), fluency: .made)
}
