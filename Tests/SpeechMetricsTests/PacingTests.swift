import DSP
import SpeechAnalysis
import Testing

@testable import SpeechMetrics

@Suite struct PacingTests {
  @Test func `speech without nuclei has a rate of 0 and no variation`() {
    let metrics = SpeechTimeline.made(runs: [range(0, 40)]).metrics
    #expect(metrics[.syllableCount].value == 0 && metrics[.speechRate].value == 0)
    #expect(metrics[.paceVariation] == Measurement(missing: .tooLittleSpeech))
  }

  @Test func `less than two windows are too little to vary`() {
    let metrics = SpeechTimeline.made(runs: [range(0, 24.9)], nuclei: spread(100, 0, 24.9)).metrics
    #expect(metrics.pace.count == 1)
    for id in [MetricID.paceVariation, .fastestStretch, .slowestStretch] {
      #expect(metrics[id] == Measurement(missing: .tooLittleSpeech))
    }
  }

  @Test func `rates over speaking and over phonation time`() {
    let timeline = SpeechTimeline.made(
      duration: 30, runs: [range(5, 9), range(11, 15)], nuclei: spread(24, 5, 9) + spread(8, 11, 15)
    )
    #expect(holds(.syllableCount, of: timeline, is: 32))
    #expect(holds(.speechRate, of: timeline, is: 3.2))
    #expect(holds(.articulationRate, of: timeline, is: 4))
    #expect(holds(.estimatedWordsPerMinute, of: timeline, is: 60 * 3.2 / 1.5))
    #expect(holds(.meanLengthOfRun, of: timeline, is: 16))
  }

  @Test func `words need a profile`() {
    let timeline = SpeechTimeline.made(runs: [range(0, 10)], nuclei: spread(30, 0, 10))
    let metrics = DeliveryMetrics(
      timeline: timeline, recording: .made(duration: 10), syllablesPerWord: nil)
    #expect(metrics[.estimatedWordsPerMinute] == Measurement(missing: .needsProfile))
  }

  @Test func `nuclei inside filled pauses don't count, their time does`() {
    let timeline = SpeechTimeline.made(
      runs: [range(0, 5), range(6, 10)], nuclei: [0.5, 1, 2, 2.5, 4, 7, 8],
      fillers: [range(1.9, 2.5), range(6.9, 7.1)])
    #expect(holds(.syllableCount, of: timeline, is: 5))
    #expect(holds(.speechRate, of: timeline, is: 0.5))
    #expect(holds(.articulationRate, of: timeline, is: 5 / 9.0))
    #expect(holds(.meanLengthOfRun, of: timeline, is: 2.5))
  }

  @Test func `windows of 15 s, the last one of 10 s at least`() {
    let timeline = SpeechTimeline.made(
      runs: [range(2, 42)],
      nuclei: spread(30, 2, 17) + spread(60, 17, 32) + spread(45, 32, 42))
    let pace = timeline.metrics.pace
    #expect(pace.map(\.range) == [range(2, 17), range(17, 32), range(32, 42)])
    #expect(pace.map(\.speechRate) == [2, 4, 4.5])
    #expect(SpeechTimeline.made(runs: [range(2, 41.9)]).metrics.pace.count == 2)
  }

  @Test func `variation is the windows' deviation over their mean`() {
    let timeline = SpeechTimeline.made(
      runs: [range(0, 45)], nuclei: spread(30, 0, 15) + spread(45, 15, 30) + spread(60, 30, 45))
    #expect(holds(.paceVariation, of: timeline, is: 1 / 3.0))
    #expect(holds(.fastestStretch, of: timeline, is: 4))
    #expect(holds(.slowestStretch, of: timeline, is: 2))
    #expect(timeline.metrics[.fastestStretch].evidence == [range(30, 45)])
    #expect(timeline.metrics[.slowestStretch].evidence == [range(0, 15)])
  }

  @Test func `a steady pace doesn't vary`() {
    let timeline = SpeechTimeline.made(runs: [range(0, 60)], nuclei: spread(240, 0, 60))
    #expect(holds(.paceVariation, of: timeline, is: 0))
  }

  /// `count` times in the middle of equal parts.
  private func spread(_ count: Int, _ start: Seconds, _ end: Seconds) -> [Seconds] {
    (0..<count).map { start + (Double($0) + 0.5) * (end - start) / Double(count) }
  }
}
