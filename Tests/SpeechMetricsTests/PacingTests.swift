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
      timeline: timeline, recording: .made(duration: 10), syllablesPerWord: nil,
      fluency: .made)
    #expect(metrics[.estimatedWordsPerMinute] == Measurement(missing: .needsProfile))
  }

  @Test func `words are as uncertain as the pace, the words and the count together`() throws {
    let even = SpeechTimeline.made(runs: [range(0, 60)], nuclei: spread(240, 0, 60)).metrics
    let error = try #require(even[.estimatedWordsPerMinute].standardError)
    let expected = 160 * (0.0164).squareRoot()
    #expect(abs(error - expected) < 1e-9)
    let uneven = SpeechTimeline.made(
      runs: [range(0, 60)], nuclei: spread(80, 0, 30) + spread(160, 30, 60)
    ).metrics
    #expect(try #require(uneven[.estimatedWordsPerMinute].standardError) > error + 1)
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

  @Test(arguments: [(30.0, 60.0), (-50, 100), (0, 200), (100, 600)])
  func `an edge is held against the middle`(percent: Double, duration: Seconds) throws {
    let edge = min(60, 0.15 * duration)
    let start = duration - edge
    let opening = spread(Int((2 * edge).rounded()), 0, edge)
    let middle = spread(Int((4 * (start - edge)).rounded()), edge, start)
    let close = spread(Int((4 * edge * (1 + percent / 100)).rounded()), start, duration)
    let metrics = SpeechTimeline.made(runs: [range(0, duration)], nuclei: opening + middle + close)
      .metrics
    let change = metrics[.closingPaceChange]
    #expect(abs(try #require(change.value) - percent) < 1.5)
    #expect(change.evidence == [range(start, duration)])
  }

  @Test func `how sure an edge is depends on how the pace varies`() throws {
    let steady = SpeechTimeline.made(runs: [range(0, 200)], nuclei: spread(800, 0, 200)).metrics
    #expect(try #require(steady[.closingPaceChange].standardError) < 0.5)
    let halves = spread(200, 0, 100) + spread(600, 100, 200)
    let varied = SpeechTimeline.made(runs: [range(0, 200)], nuclei: halves).metrics
    #expect(try #require(varied[.closingPaceChange].standardError) > 15)
  }

  @Test func `under a minute there are no edges`() {
    let metrics = SpeechTimeline.made(runs: [range(0, 54)], nuclei: spread(200, 0, 54)).metrics
    for id in [MetricID.openingPaceChange, .closingPaceChange] {
      #expect(metrics[id] == Measurement(missing: .tooLittleSpeech))
    }
  }

  /// Runs of 3 s in which six syllables last 0.4 s each and the last one longer.
  @Test(arguments: [(3, 1.5), (5, 1)]) func `the last syllable is held against the others`(
    count: Int, ratio: Double
  ) throws {
    let last = 0.4 * ratio
    let starts = (0..<count).map { Double($0) * 5 }
    let nuclei: [Seconds] = starts.flatMap { start in
      (0..<7).map { start + 0.2 + 0.4 * Seconds($0) }
    }
    let timeline = SpeechTimeline.made(
      runs: starts.map { range($0, $0 + 2.4 + last) }, nuclei: nuclei)
    #expect(abs(try #require(timeline.metrics[.finalLengthening].value) - ratio) < 1e-9)
  }

  @Test func `two runs, or runs of four syllables, have no habit of lengthening`() {
    for (runs, count) in [(2, 8), (6, 4)] {
      let ranges = (0..<runs).map { range(Double($0) * 5, Double($0) * 5 + 3) }
      let nuclei = ranges.flatMap { spread(count, $0.start, $0.end) }
      let metrics = SpeechTimeline.made(runs: ranges, nuclei: nuclei).metrics
      #expect(metrics[.finalLengthening] == Measurement(missing: .tooLittleSpeech))
    }
  }

  /// `count` times in the middle of equal parts.
  private func spread(_ count: Int, _ start: Seconds, _ end: Seconds) -> [Seconds] {
    (0..<count).map { start + (Double($0) + 0.5) * (end - start) / Double(count) }
  }
}
