import DSP
import Testing

@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct LevelVariationTests {
  @Test func `without voicing neither can be known`() {
    let metrics = SpeechTimeline.made(runs: [range(0, 10)]).metrics
    #expect(metrics[.levelStandardDeviation] == Measurement(missing: .tooLittleVoicing))
    #expect(metrics[.phraseFade] == Measurement(missing: .tooLittleVoicing))
  }

  @Test func `the deviation is the timeline's`() {
    var timeline = SpeechTimeline.made(runs: [range(0, 10)])
    timeline.level.standardDeviation = 6.25
    #expect(holds(.levelStandardDeviation, of: timeline, is: 6.25))
  }

  @Test func `a fade is the median fall, the strongest shown first`() {
    let timeline = fading([-2, -9, nil, -4, 1])
    #expect(holds(.phraseFade, of: timeline, is: 3))
    #expect(
      timeline.metrics[.phraseFade].evidence == [range(6, 9), range(16, 19), range(1, 4)])
  }

  @Test func `two runs say nothing of a habit`() {
    #expect(fading([-2, nil, -9]).metrics[.phraseFade].value == nil)
    #expect(fading([-2, -3, -9]).metrics[.phraseFade].value == 3)
  }

  @Test func `of a short run the whole is shown`() {
    var timeline = SpeechTimeline.made(pauses: [1, 1])
    for index in 0..<3 { timeline.runs[index].finalLevelChange = -1 }
    #expect(timeline.metrics[.phraseFade].evidence == timeline.runs.map(\.range))
  }

  /// Runs of 4 s with pauses of 1 s.
  private func fading(_ changes: [Decibels?]) -> SpeechTimeline {
    var timeline = SpeechTimeline.made(
      runs: changes.indices.map { range(Double(5 * $0), Double(5 * $0) + 4) })
    for (index, change) in changes.enumerated() {
      timeline.runs[index].finalLevelChange = change
    }
    return timeline
  }
}
