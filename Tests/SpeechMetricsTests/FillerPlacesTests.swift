import DSP
import SpeechAnalysis
import Testing

@testable import SpeechMetrics

@Suite struct FillerPlacesTests {
  /// A pause of 0.5 s, then one of 1 s.
  private static let runs = [range(2, 10), range(10.5, 20), range(21, 30)]

  @Test(arguments: [
    // The first thing said, a little into it, before it.
    (2.0, MetricID.fillersAtStartCount), (2.15, .fillersAtStartCount), (1, .fillersAtStartCount),
    // After the long pause, after the short one.
    (21.1, .fillersAtStartCount), (10.5, .fillersAfterPauseCount), (10.4, .fillersAfterPauseCount),
    // In the middle, at the end.
    (2.2, .fillersAfterSpeechCount), (9.6, .fillersAfterSpeechCount),
    (29.9, .fillersAfterSpeechCount),
  ])
  func `a filled pause is placed by what it comes after`(start: Seconds, place: MetricID) {
    let filler = range(start, start + 0.4)
    let metrics = SpeechTimeline.made(runs: Self.runs, fillers: [filler]).metrics
    for id in [
      MetricID.fillersAtStartCount, .fillersAfterPauseCount, .fillersAfterSpeechCount,
    ] {
      #expect(metrics[id].value == (id == place ? 1 : 0))
      #expect(metrics[id].evidence == (id == place ? [filler] : []))
    }
  }

  @Test func `the first three of a place are shown`() {
    let fillers = (0..<5).map { range(3 + Double($0), 3.3 + Double($0)) }
    let metrics = SpeechTimeline.made(runs: Self.runs, fillers: fillers).metrics
    #expect(metrics[.fillersAfterSpeechCount].value == 5)
    #expect(metrics[.fillersAfterSpeechCount].evidence == Array(fillers.prefix(3)))
  }
}
