import DSP
import Testing

@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct TalkPartTests {
  @Test func `a talk of under 3 minutes has no parts`() {
    #expect(talk(duration: 179).metrics.parts.isEmpty)
    #expect(talk(duration: 181).metrics.parts.count == 3)
  }

  @Test(arguments: [(200.0, 30.0), (600, 60)])
  func `opening and closing are 60 s, or 15 % of a shorter talk`(duration: Seconds, edge: Seconds) {
    let parts = talk(duration: duration).metrics.parts
    #expect(parts.map(\.place) == [.opening, .middle, .closing])
    #expect(
      parts.map(\.ranges)
        == [[range(0, edge)], [range(edge, duration - edge)], [range(duration - edge, duration)]])
  }

  @Test func `where stretches count, the middle is what lies between in each`() {
    var timeline = talk(duration: 400)
    timeline.runs = [SpeechRun(range: range(0, 150)), SpeechRun(range: range(200, 400))]
    timeline.parameters.only = [Stretch(start: 0, end: 150), Stretch(start: 200, end: 400)]
    let parts = timeline.metrics.parts
    #expect(parts[0].ranges == [range(0, 52.5)])
    #expect(parts[1].ranges == [range(52.5, 150), range(200, 347.5)])
    #expect(parts[2].ranges == [range(347.5, 400)])
  }

  @Test func `each part has its own pace, pauses, pitch, level and fillers`() throws {
    let parts = talk(duration: 400).metrics.parts
    let values = { (id: MetricID) in parts.map { $0.measurements[id]?.value } }
    // Two syllables lie in each filled pause.
    #expect(values(.speechRate) == [296 / 60.0, 4, 4])
    #expect(values(.pausesPerMinute) == [0, 12, 0])
    #expect(values(.pitchStandardDeviation) == [3, 3, 1.5])
    #expect(values(.speechLevel) == [-24, -24, -28])
    #expect(values(.filledPausesPerMinute) == [2, 0, 0])
  }

  @Test func `how sure a part is depends on its length and on how the talk varies`() throws {
    let parts = talk(duration: 400).metrics.parts
    let error = { (part: Int) in
      try #require(parts[part].measurements[.speechRate]?.standardError)
    }
    #expect(try abs(error(0) / error(1) - (280 / 60.0).squareRoot()) < 1e-9)
    #expect(try error(0) > 0.1)
  }

  /// 4 syllables a second, 5 in the first minute; flat and 4 dB softer in the last; pauses, each of
  /// 0.5 s, only in the middle.
  private func talk(duration: Seconds) -> SpeechTimeline {
    let edge = min(60, 0.15 * duration)
    let nuclei = spread(Int(5 * edge), 0, edge) + spread(Int(4 * (duration - edge)), edge, duration)
    var timeline = SpeechTimeline.made(
      runs: [range(0, duration)], fillers: [range(10, 10.4), range(40, 40.4)])
    timeline.syllables = nuclei.map {
      Syllable(nucleus: $0, level: $0 < duration - edge ? -20 : -24)
    }
    timeline.filledPauses = Array(timeline.filledPauses.prefix { $0.end < edge })
    timeline.pauses = stride(from: edge + 2.5, to: duration - edge, by: 5).map {
      Pause(range($0, $0 + 0.5))
    }
    timeline.pitch.windows = stride(from: 0, to: duration, by: 10).map { start in
      PitchWindow(
        range: range(start, start + 10), voicedTime: 5, meanF0: 120, standardDeviationF0: 20,
        standardDeviation: start + 5 < duration - edge ? 3 : 1.5, pitchRange: 6)
    }
    timeline.level.speech = -24
    return timeline
  }

  private func spread(_ count: Int, _ start: Seconds, _ end: Seconds) -> [Seconds] {
    (0..<count).map { start + (Double($0) + 0.5) * (end - start) / Double(count) }
  }
}
