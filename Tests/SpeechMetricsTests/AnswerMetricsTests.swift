import DSP
import Testing

@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct AnswerMetricsTests {
  /// A question until 8 s, an answer from 10 to 70 s with a pause, another voice from 75 s.
  private static func timeline(
    nuclei: [Seconds] = [], levels: (Seconds) -> Decibels = { _ in -20 }, fillers: [TimeRange] = []
  ) -> SpeechTimeline {
    var timeline = SpeechTimeline.made(
      runs: [range(0, 8), range(10, 40), range(41, 70), range(75, 150)], fillers: fillers)
    timeline.syllables = nuclei.map { Syllable(nucleus: $0, level: levels($0)) }
    return timeline
  }

  private static func answer(
    _ timeline: SpeechTimeline, _ mark: AnswerMark = AnswerMark(range: range(9, 72))
  ) throws -> AnswerMetrics {
    let metrics = DeliveryMetrics(
      timeline: timeline, recording: .made(duration: 150), syllablesPerWord: nil, fluency: .made,
      answers: [mark])
    return try #require(metrics.answers.first)
  }

  private static let steady = Array(stride(from: 0.1, to: 150, by: 0.25))

  @Test func `an answer lasts from its first to its last sound`() throws {
    let answer = try Self.answer(Self.timeline())
    #expect(answer.speech == range(10, 70))
    #expect(answer.measurements[.answerLength]?.value == 60)
    #expect(answer.measurements[.responseLatency]?.missing == .noQuestion)
  }

  @Test func `speech that goes on beyond the mark is cut there`() throws {
    let answer = try Self.answer(Self.timeline(), AnswerMark(range: range(20, 60)))
    #expect(answer.speech == range(20, 60))
  }

  @Test func `latency runs from the end of the question, and is never negative`() throws {
    for (end, latency) in [(8.0, 2.0), (9.5, 0.5), (11, 0)] {
      let answer = try Self.answer(
        Self.timeline(), AnswerMark(range: range(9, 72), questionEnd: end))
      #expect(answer.measurements[.responseLatency]?.value == latency)
    }
  }

  @Test func `a start at twice the pace is 100 percent faster`() throws {
    let nuclei = Self.steady.filter { $0 < 10 || $0 >= 20 } + stride(from: 10.05, to: 20, by: 0.125)
    let answer = try Self.answer(Self.timeline(nuclei: nuclei.sorted()))
    let change = try #require(answer.measurements[.answerStartPaceChange])
    #expect(abs((change.value ?? 0) - 100) < 3)
    #expect(change.evidence == [range(10, 20)])
  }

  @Test func `fillers count in the first ten seconds of the answer alone`() throws {
    let fillers = [range(5, 5.5), range(10, 10.4), range(19, 20.5), range(20.1, 20.6)]
    let answer = try Self.answer(Self.timeline(fillers: fillers))
    #expect(answer.measurements[.answerStartFillerCount]?.value == 2)
  }

  @Test func `an end 8 dB softer fades by 8 dB`() throws {
    let timeline = Self.timeline(nuclei: Self.steady) { $0 >= 65 ? -28 : -20 }
    let fade = try #require(try Self.answer(timeline).measurements[.answerEndFade])
    #expect(fade.value == 8 && fade.evidence == [range(65, 70)])
  }

  @Test func `a steady pace varies by nothing, and a short answer isn't asked`() throws {
    let timeline = Self.timeline(nuclei: Self.steady)
    let variation = try Self.answer(timeline).measurements[.answerPaceVariation]?.value
    #expect((variation ?? 1) < 0.02)
    let short = try Self.answer(timeline, AnswerMark(range: range(12, 30)))
    #expect(short.measurements[.answerPaceVariation]?.missing == .tooLittleSpeech)
    #expect(short.measurements[.answerStartPaceChange]?.missing == .tooLittleSpeech)
  }

  @Test func `an answer without a word has no numbers`() throws {
    let answer = try Self.answer(Self.timeline(), AnswerMark(range: range(71, 74)))
    #expect(answer.speech == nil)
    #expect(answer.measurements.values.allSatisfy { $0.missing == .noSpeech })
  }

  @Test func `the recording has the median of its answers, and says where none is marked`() {
    let marks = [range(10, 20), range(41, 61), range(75, 115)].map { AnswerMark(range: $0) }
    let metrics = DeliveryMetrics(
      timeline: Self.timeline(), recording: .made(duration: 150), syllablesPerWord: nil,
      fluency: .made, answers: marks)
    #expect(metrics[.answerLength].value == 20 && metrics[.answerLength].evidence.count == 3)
    #expect(metrics[.responseLatency].missing == .noQuestion)
    #expect(Self.timeline().metrics[.answerLength].missing == .noAnswers)
  }
}
