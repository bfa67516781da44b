import DSP
import Testing

@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct PitchVariationTests {
  @Test func `without voicing there is no pitch`() {
    let metrics = SpeechTimeline.made(runs: [range(0, 10)]).metrics
    for id in [
      MetricID.medianF0, .pitchStandardDeviation, .pitchRange, .flatShare, .phraseFinalRiseShare,
    ] {
      #expect(metrics[id] == Measurement(missing: .tooLittleVoicing))
    }
  }

  @Test func `median and range are the timeline's`() {
    var timeline = SpeechTimeline.made(runs: [range(0, 10)])
    timeline.pitch = PitchSummary(voicedTime: 5, medianF0: 180, range: 7.5, windows: [])
    #expect(holds(.medianF0, of: timeline, is: 180))
    #expect(holds(.pitchRange, of: timeline, is: 7.5))
  }

  @Test func `windows count by their voicing`() {
    let timeline = windows([(voiced: 8, deviation: 2, quotient: 0.2), (2, 4.5, 0.3)])
    #expect(holds(.pitchStandardDeviation, of: timeline, is: 2.5))
  }

  @Test func `flat is a quotient under 0.15`() {
    let timeline = windows([(5, 1, 0.149), (5, 2, 0.15), (5, 3, 0.3), (5, 1, 0.1)])
    #expect(holds(.flatShare, of: timeline, is: 0.5))
    #expect(timeline.metrics[.flatShare].evidence == [range(30, 40), range(0, 10)])
    #expect(timeline.metrics[.flatShare].standardError == 0.25)
  }

  @Test func `a rise is 2 semitones or more, of runs that can be told`() {
    let timeline = finals([2, 1.9, nil, -4, 3])
    #expect(holds(.phraseFinalRiseShare, of: timeline, is: 0.5))
  }

  @Test func `two ends say nothing of a habit`() {
    #expect(
      finals([2, nil, 3]).metrics[.phraseFinalRiseShare]
        == Measurement(missing: .tooLittleVoicing))
  }

  private func windows(
    _ windows: [(voiced: Seconds, deviation: Semitones, quotient: Double)]
  ) -> SpeechTimeline {
    var timeline = SpeechTimeline.made(runs: [range(0, 60)])
    timeline.pitch.windows = windows.enumerated().map { index, window in
      PitchWindow(
        range: range(Double(10 * index), Double(10 * index + 10)), voicedTime: window.voiced,
        meanF0: 100, standardDeviationF0: 100 * window.quotient,
        standardDeviation: window.deviation)
    }
    return timeline
  }

  private func finals(_ movements: [Semitones?]) -> SpeechTimeline {
    var timeline = SpeechTimeline.made(pauses: Array(repeating: 1, count: movements.count - 1))
    for (index, movement) in movements.enumerated() {
      timeline.runs[index].finalPitchMovement = movement
    }
    return timeline
  }
}
