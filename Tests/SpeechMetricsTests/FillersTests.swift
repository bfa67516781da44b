import DSP
import SpeechAnalysis
import Testing

@testable import SpeechMetrics

@Suite struct FillersTests {
  @Test func `where there are none, there are 0`() {
    let metrics = fillers(at: []).metrics
    for id in [MetricID.filledPauseCount, .filledPausesPerMinute, .fillerClusterCount] {
      #expect(metrics[id].value == 0)
    }
  }

  @Test func `counted, and per minute of speaking time`() {
    #expect(holds(.filledPauseCount, of: fillers(at: [10, 50, 90]), is: 3))
    #expect(holds(.filledPausesPerMinute, of: fillers(at: [10, 50, 90]), is: 1.5))
  }

  @Test func `three that start within 10 s are a cluster`() {
    #expect(clusters(at: [10, 15, 20]) == [range(10, 20.5)])
    #expect(clusters(at: [10, 15, 20.1]) == [])
  }

  @Test func `clusters that share filled pauses are one`() {
    #expect(clusters(at: [10, 12, 14, 16, 18]) == [range(10, 18.5)])
    #expect(clusters(at: [10, 15, 20, 25, 30]) == [range(10, 30.5)])
    #expect(clusters(at: [10, 11, 12, 60, 61, 62]) == [range(10, 12.5), range(60, 62.5)])
  }

  @Test func `clusters are shown before single ones`() {
    let evidence = fillers(at: [5, 60, 61, 62]).metrics[.filledPausesPerMinute].evidence
    #expect(evidence == [range(60, 62.5), range(5, 5.5), range(60, 60.5)])
  }

  @Test func `prolongations are counted a minute, the longest shown first`() {
    let drawn = [range(3, 3.3), range(20, 21), range(50, 50.4), range(80, 80.2)]
    let timeline = SpeechTimeline.made(runs: [range(0, 120)], prolongations: drawn)
    #expect(holds(.prolongationsPerMinute, of: timeline, is: 2))
    #expect(
      timeline.metrics[.prolongationsPerMinute].evidence
        == [range(20, 21), range(50, 50.4), range(3, 3.3)])
  }

  @Test func `repetitions are counted a minute of speaking, the longest shown first`() {
    var timeline = SpeechTimeline.made(runs: [range(0, 120)])
    timeline.repetitions = [range(3, 3.6), range(20, 22)]
    #expect(holds(.repetitionsPerMinute, of: timeline, is: 1))
    #expect(
      timeline.metrics[.repetitionsPerMinute].evidence == [range(20, 22), range(3, 3.6)])
  }

  private func fillers(at starts: [Seconds]) -> SpeechTimeline {
    .made(runs: [range(0, 120)], fillers: starts.map { range($0, $0 + 0.5) })
  }

  private func clusters(at starts: [Seconds]) -> [TimeRange] {
    fillers(at: starts).metrics[.fillerClusterCount].evidence
  }
}
