import SpeechAnalysis
import Testing

@testable import SpeechMetrics

@Suite struct PausingTests {
  @Test func `without pauses there are none to measure, and none is counted`() {
    let metrics = SpeechTimeline.made(pauses: []).metrics
    #expect(metrics[.pauseCount].value == 0 && metrics[.pausesPerMinute].value == 0)
    for id in [MetricID.pauseMean, .pauseMedian, .pause90thPercentile, .longestPause] {
      #expect(metrics[id] == Measurement(missing: .noPauses))
    }
  }

  @Test func `counts, lengths and rates`() {
    let timeline = SpeechTimeline.made(pauses: [0.25, 0.5, 1, 2.25])
    #expect(holds(.pauseCount, of: timeline, is: 4))
    #expect(holds(.pausesPerMinute, of: timeline, is: 60 * 4 / 9.0))
    #expect(holds(.pauseMean, of: timeline, is: 1))
    #expect(holds(.pauseMedian, of: timeline, is: 0.75))
    #expect(holds(.pause90thPercentile, of: timeline, is: 1.875))
    #expect(holds(.longestPause, of: timeline, is: 2.25))
  }

  @Test func `classes take their lower edge`() {
    let timeline = SpeechTimeline.made(pauses: [0.25, 0.5, 0.75, 1, 2, 4, 5, 8])
    #expect(holds(.briefPauseCount, of: timeline, is: 1))
    #expect(holds(.phrasePauseCount, of: timeline, is: 2))
    #expect(holds(.emphaticPauseCount, of: timeline, is: 1))
    #expect(holds(.longPauseCount, of: timeline, is: 2))
    #expect(holds(.deadAirCount, of: timeline, is: 2))
    #expect(holds(.longPausesPerMinute, of: timeline, is: 60 * 3 / 30.5))
  }

  @Test func `the longest are shown first, dead air not among the long`() {
    let metrics = SpeechTimeline.made(pauses: [1, 6, 2, 0.5, 3, 1.5]).metrics
    #expect(metrics[.longestPause].evidence.map(\.duration) == [6, 3, 2])
    #expect(metrics[.longPausesPerMinute].evidence.map(\.duration) == [3, 2, 1.5])
  }

  @Test func `errors are those of the mean, of the median and of Poisson`() throws {
    let metrics = SpeechTimeline.made(pauses: [1, 2, 3]).metrics
    let ofMean = 1 / 3.0.squareRoot()
    #expect(abs(try #require(metrics[.pauseMean].standardError) - ofMean) < 1e-9)
    #expect(abs(try #require(metrics[.pauseMedian].standardError) - ofMean * 1.2533) < 1e-4)
    let ofRate = 3.0.squareRoot() * 60 / 10
    #expect(abs(try #require(metrics[.pausesPerMinute].standardError) - ofRate) < 1e-9)
  }

  @Test func `the classes add up to the count`() {
    let lengths = (0..<40).map { 0.25 + 0.17 * Double($0) }
    let metrics = SpeechTimeline.made(pauses: lengths).metrics
    let classes = [
      MetricID.briefPauseCount, .phrasePauseCount, .emphaticPauseCount, .longPauseCount,
      .deadAirCount,
    ]
    #expect(classes.reduce(0) { $0 + metrics[$1].value! } == 40)
  }

  @Test func `pauses are counted by what they stand after, the longest to be listened to`() {
    var timeline = SpeechTimeline.made(pauses: [0.5, 1, 0.3, 2, 0.4, 0.6])
    let placements: [Pause.Placement?] = [
      .afterLevel, .afterFall, .afterLevel, nil, .afterLevel, .afterLevel,
    ]
    for (index, placement) in placements.enumerated() {
      timeline.pauses[index].placement = placement
    }
    let metrics = timeline.metrics
    #expect(metrics[.pausesAfterFallCount].value == 1)
    #expect(metrics[.pausesAfterRiseCount] == Measurement(0))
    #expect(metrics[.pausesAfterLevelCount].value == 4)
    let heard = metrics[.pausesAfterLevelCount].evidence.map { Int(($0.duration * 10).rounded()) }
    #expect(heard == [6, 5, 4])
  }

  @Test func `where no pause could be placed none is counted`() {
    let placed = [MetricID.pausesAfterFallCount, .pausesAfterRiseCount, .pausesAfterLevelCount]
    for id in placed {
      let unplaced = SpeechTimeline.made(pauses: [1, 2]).metrics
      #expect(unplaced[id] == Measurement(missing: .tooLittleVoicing))
      #expect(SpeechTimeline.made(pauses: []).metrics[id] == Measurement(missing: .noPauses))
    }
  }
}
