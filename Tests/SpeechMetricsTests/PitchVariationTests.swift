import DSP
import Testing

@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct PitchVariationTests {
  @Test func `without voicing there is no pitch`() {
    let metrics = SpeechTimeline.made(runs: [range(0, 10)]).metrics
    for id in [
      MetricID.medianF0, .pitchStandardDeviation, .pitchRange, .flatShare, .phraseFinalFallShare,
      .phraseFinalLevelShare, .phraseFinalRiseShare, .declination, .pitchReset,
      .longPausePitchReset, .emphasesPerMinute,
    ] {
      #expect(metrics[id] == Measurement(missing: .tooLittleVoicing))
    }
  }

  @Test func `the median is the timeline's`() {
    var timeline = SpeechTimeline.made(runs: [range(0, 10)])
    timeline.pitch = PitchSummary(voicedTime: 5, medianF0: 180, windows: [])
    #expect(holds(.medianF0, of: timeline, is: 180))
  }

  @Test func `windows count by their voicing`() {
    let timeline = windows([(voiced: 8, deviation: 2, quotient: 0.2), (2, 4.5, 0.3)])
    #expect(holds(.pitchStandardDeviation, of: timeline, is: 2.5))
    #expect(holds(.pitchRange, of: timeline, is: 7.5))
  }

  @Test func `what is judged of pitch has an uncertainty`() throws {
    let metrics = windows([(5, 2, 0.1), (5, 4, 0.2)]).metrics
    #expect(metrics[.pitchStandardDeviation].standardError == 1)
    #expect(abs(try #require(metrics[.pitchRange].standardError) - 3) < 1e-9)
    #expect(abs(try #require(metrics[.flatShare].standardError) - 0.125.squareRoot()) < 1e-9)
  }

  @Test func `flat is a quotient under 0.15`() {
    let timeline = windows([(5, 1, 0.149), (5, 2, 0.15), (5, 3, 0.3), (5, 1, 0.1)])
    #expect(holds(.flatShare, of: timeline, is: 0.5))
    #expect(timeline.metrics[.flatShare].evidence == [range(30, 40), range(0, 10)])
    #expect(timeline.metrics[.flatShare].standardError == 0.25)
  }

  @Test func `neighbouring flat windows are one stretch, the three flattest are to be heard`() {
    let quotients = [0.1, 0.3, 0.12, 0.05, 0.14, 0.3]
    let timeline = windows(quotients.map { (5, 10 * $0, $0) })
    #expect(timeline.pitch.flatStretches == [range(0, 10), range(20, 50)])
    #expect(timeline.metrics[.flatShare].evidence == [range(20, 40), range(0, 10)])
    #expect(abs(timeline.metrics[.flatShare].value! - 4 / 6.0) < 1e-9)
  }

  @Test func `the liveliest and the flattest minute are those of any six windows`() {
    let deviations = [3, 3, 3, 5, 5, 5, 5, 5, 5, 3, 1, 1, 1, 1, 1, 2.0]
    let timeline = windows(deviations.map { (5, $0, 0.2) })
    #expect(holds(.liveliestMinute, of: timeline, is: 5))
    #expect(timeline.metrics[.liveliestMinute].evidence == [range(30, 90)])
    #expect(holds(.flattestMinute, of: timeline, is: 7 / 6.0))
    #expect(timeline.metrics[.flattestMinute].evidence == [range(100, 160)])
  }

  @Test func `a minute may lack one window, not two`() {
    var timeline = windows((0..<12).map { (5, $0 < 6 ? 9 : 2, 0.2) })
    timeline.pitch.windows.remove(at: 2)
    #expect(holds(.liveliestMinute, of: timeline, is: 9))
    timeline.pitch.windows.remove(at: 2)
    #expect(timeline.metrics[.liveliestMinute].evidence == [range(40, 100)])
  }

  @Test func `a talk under two minutes has no extremes`() {
    let timeline = windows(Array(repeating: (5, 3, 0.2), count: 11))
    #expect(timeline.metrics[.liveliestMinute] == Measurement(missing: .tooLittleSpeech))
    #expect(timeline.metrics[.flattestMinute] == Measurement(missing: .tooLittleSpeech))
  }

  private func windows(
    _ windows: [(voiced: Seconds, deviation: Semitones, quotient: Double)]
  ) -> SpeechTimeline {
    var timeline = SpeechTimeline.made(runs: [range(0, 60)])
    timeline.pitch.windows = windows.enumerated().map { index, window in
      PitchWindow(
        range: range(Double(10 * index), Double(10 * index + 10)), voicedTime: window.voiced,
        meanF0: 100, standardDeviationF0: 100 * window.quotient,
        standardDeviation: window.deviation, pitchRange: 3 * window.deviation)
    }
    return timeline
  }
}
