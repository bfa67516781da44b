import CAllocations
import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct LiveDeliveryTests {
  /// 40 s: 3 s of silence, then speech with a nucleus every 0.25 s and a pause of 1.2 s in each 10 s.
  fileprivate static let talk: [AnalysisFrame] = (0..<4000).map { index in
    let isSpeech = index >= 300 && index % 1000 < 880
    return made(
      index, f0: isSpeech && index % 2 == 0 ? 120 * (index % 4 == 0 ? 1 : 2) : nil,
      isSpeech: isSpeech, isNucleus: index % 25 == 10)
  }

  private static func made(
    _ index: Int, f0: Hertz? = nil, isSpeech: Bool, isNucleus: Bool = false
  ) -> AnalysisFrame {
    AnalysisFrame(
      index: index, time: (Seconds(index) + 0.5) * 0.01, f0: f0, voicing: f0 == nil ? 0 : 1,
      speechScore: isSpeech ? 1 : 0, isSpeech: isSpeech, power: 1, speechBandPower: 1,
      isNucleus: isNucleus)
  }

  private static func figures(_ frames: some Sequence<AnalysisFrame>) -> LiveFigures {
    var delivery = LiveDelivery()
    for frame in frames { delivery.add(frame) }
    return delivery.figures
  }

  /// `count` frames, those in `speech` being speech.
  private static func figures(_ count: Int, speech: [Range<Int>]) -> LiveFigures {
    figures((0..<count).map { index in made(index, isSpeech: speech.contains { $0 ~= index }) })
  }

  @Test func `nothing is known before any speech`() {
    let nothing = LiveFigures(speechTime: 0, pauseCount: 0)
    #expect(LiveDelivery().figures == nothing)
    #expect(Self.figures(7000, speech: []) == nothing)
  }

  @Test func `rates and pitch are those of the last 10 s`() throws {
    let figures = Self.figures(Self.talk.prefix(2000))
    #expect(abs(figures.speechTime - 14.6) < 1e-9)
    #expect(figures.lastSpeech == 18.8 && abs(figures.silence! - 1.2) < 1e-9)
    #expect(abs(figures.speechRate! - 35 / 8.8) < 1e-9)
    #expect(abs(figures.articulationRate! - 35 / 8.8) < 1e-9)
    #expect(abs(figures.pitchStandardDeviation! - 6) < 1e-9)
    #expect(figures.pauseCount == 1 && figures.longPausesPerMinute == nil)
  }

  @Test func `the articulation rate leaves the pauses out`() throws {
    let figures = Self.figures(Self.talk.prefix(2500))
    #expect(abs(figures.speechRate! - 35 / 10) < 1e-9)
    #expect(abs(figures.articulationRate! - 35 / 8.8) < 1e-9)
    #expect(figures.silence == 0)
  }

  @Test func `nuclei that are likely to be filled pauses are left out`() throws {
    let frames = Self.talk.prefix(2000).map { frame in
      var frame = frame
      if frame.index % 50 == 10 { frame.fillerScore = 0.6 }
      return frame
    }
    #expect(abs(Self.figures(frames).speechRate! - 17 / 8.8) < 1e-9)
  }

  @Test func `too little speech or voicing has no figure`() {
    #expect(Self.figures(Self.talk.prefix(699)).speechRate == nil)
    #expect(Self.figures(Self.talk.prefix(700)).speechRate != nil)
    #expect(Self.figures(Self.talk.prefix(698)).pitchStandardDeviation == nil)
    #expect(Self.figures(Self.talk.prefix(700)).pitchStandardDeviation != nil)
    #expect(Self.figures(2000, speech: [0..<1399]).speechRate == nil)
  }

  @Test func `a pause has the minimum's length, lies between speech and ended in the last minute`()
  {
    let pauseCount = { (count: Int, speech: [Range<Int>]) in
      Self.figures(count, speech: speech).pauseCount
    }
    #expect(pauseCount(500, [100..<200, 224..<300]) == 0)
    #expect(pauseCount(500, [100..<200, 225..<300]) == 1)
    #expect(pauseCount(6225, [100..<200, 225..<300]) == 1)
    #expect(pauseCount(6226, [100..<200, 225..<300]) == 0)
    var patient = LiveDelivery(minimumPause: 1)
    for frame in Self.talk { patient.add(frame) }
    #expect(patient.figures.pauseCount == 3)
  }

  @Test func `long pauses wait for a minute since the first speech`() {
    let speech = [1000..<1100, 1199..<1300, 1400..<1500, 2000..<7100]
    #expect(Self.figures(6999, speech: speech).longPausesPerMinute == nil)
    #expect(Self.figures(7000, speech: speech).longPausesPerMinute == 2)
    #expect(Self.figures(7000, speech: speech).pauseCount == 3)
    #expect(Self.figures(7600, speech: speech).longPausesPerMinute == 1)
  }

  /// One definition: on 10 s the live figures are those of the report.
  @Test(arguments: [0, 100_000, 250_000])
  func `the last 10 s have the figures that a recording of them has`(start: Int) throws {
    let samples = Array(try Fixture("talk").samples().dropFirst(start).prefix(160_000))
    var delivery = LiveDelivery()
    var frames: [AnalysisFrame] = []
    var analyzer = SpeechAnalyzer(models: .shipped) { frames.append($0) }
    analyzer.process(samples.span)
    let timeline = analyzer.finish()
    for frame in frames { delivery.add(frame) }
    let metrics = timeline.metrics
    let figures = delivery.figures
    #expect(abs(figures.speechRate! - metrics[.speechRate].value!) < 1e-9)
    #expect(abs(figures.articulationRate! - metrics[.articulationRate].value!) < 1e-9)
    #expect(Double(figures.pauseCount) == metrics[.pauseCount].value)
    #expect(abs(figures.lastSpeech! - timeline.span!.end) < 1e-9)
  }
}

@Suite struct LiveDeliveryAllocationTests {
  @Test(.enabled(if: isOptimised)) func `no frame and no look at the figures allocates`() {
    var delivery = LiveDelivery()
    let frames = LiveDeliveryTests.talk
    delivery.add(frames[0])
    let before = allocation_count()
    for index in 1..<frames.count { delivery.add(frames[index]) }
    let rate = delivery.figures.speechRate
    #expect(allocation_count() == before)
    #expect(rate != nil)
  }
}
