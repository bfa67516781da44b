import SpeechMetrics
import Testing

@testable import Feedback
@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct AnswerReviewTests {
  private static func review(
    _ values: [MetricID: Double], profile: String = "interview", quality: Double = 35
  ) throws -> AnswerReview {
    let answer = AnswerMetrics(
      mark: AnswerMark(range: TimeRange(start: 10, end: 80)),
      speech: TimeRange(start: 11, end: 79), measurements: values.mapValues { Measurement($0) })
    var talk = SyntheticTalk([.signalToNoise: quality].merging(values) { $1 })
    talk.profile = try Profile.load(profile)
    let metrics = DeliveryMetrics(measurements: talk.measurements, pace: [], answers: [answer])
    let assessment = Assessment(
      metrics: metrics, timeline: talk.timeline, recording: talk.recording, profile: talk.profile)
    return try #require(assessment.answers.first)
  }

  @Test(arguments: [
    (MetricID.answerLength, 20.0, "answer-length", Finding.Severity.change),
    (.answerLength, 90, "answer-length", .strength), (.answerLength, 240, "answer-length", .change),
    (.responseLatency, 0.05, "response-latency", .change),
    (.responseLatency, 1.2, "response-latency", .strength),
    (.responseLatency, 5.5, "response-latency", .change),
    (.answerEndFade, 9, "answer-end", .change), (.answerEndFade, -1, "answer-end", .strength),
    (.answerStartPaceChange, 30, "answer-start-pace", .information),
    (.answerStartFillerCount, 3, "answer-start-fillers", .change),
  ])
  func `a rule speaks of its own number`(
    metric: MetricID, value: Double, rule: String, severity: Finding.Severity
  ) throws {
    let review = try Self.review([metric: value])
    let findings = review.strengths + review.changes + review.information
    #expect(findings.map(\.rule) == [rule] && findings.map(\.severity) == [severity])
    #expect(findings.allSatisfy { ($0.exercise != nil) == (severity == .change) })
  }

  @Test func `of several changes the weightiest is said, and one strength`() throws {
    let review = try Self.review([
      .answerLength: 15, .responseLatency: 2.8, .answerEndFade: 2, .answerStartFillerCount: 4,
    ])
    #expect(review.changes.map(\.rule) == ["answer-start-fillers"])
    #expect(review.strengths.map(\.rule) == ["answer-end"])
  }

  @Test func `one filler, and a start not much faster, are no word worth`() throws {
    let review = try Self.review([.answerStartFillerCount: 1, .answerStartPaceChange: 10])
    #expect(review.changes.isEmpty && review.information.isEmpty)
  }

  @Test func `noise keeps fillers from being judged`() throws {
    #expect(try Self.review([.answerStartFillerCount: 4], quality: 8).changes.isEmpty)
  }

  @Test func `answers enter no score`() throws {
    for id in Profile.kindIDs {
      let weights = try Profile.load(id).weights
      #expect(weights.keys.allSatisfy { $0.group != .answers })
    }
  }

  @Test func `without marks there are no answers`() {
    #expect(SyntheticTalk.good.assessment.answers.isEmpty)
  }
}
