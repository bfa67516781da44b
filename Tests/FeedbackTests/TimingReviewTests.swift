import SpeechAnalysis
import Testing

@testable import Feedback

@Suite struct TimingReviewTests {
  private static let topics = try! TimingPlan(preset: "table-topics")

  @Test(arguments: [
    (
      41.4, nil, false,
      "That was before the first light: green comes at 1:00. 1:00 to 2:30 qualifies (Table Topics, "
        + "1 to 2 minutes): this speech is 18.6 s under."
    ),
    (
      99.2, TimingLight.yellow, true,
      "The light had been yellow for 0:09 when you ended; red comes at 2:00. 1:00 to 2:30 qualifies (Table "
        + "Topics, 1 to 2 minutes): this speech does."
    ),
    (
      153, TimingLight.red, false,
      "The light had been red for 0:33 when you ended. 1:00 to 2:30 qualifies (Table Topics, 1 to 2 "
        + "minutes): this speech is 3.0 s over."
    ),
  ])
  func `it says where the speech ended and whether that qualifies`(
    length: Double, light: TimingLight?, isQualified: Bool, words: String
  ) {
    let review = TimingReview(Self.topics, speech: TimeRange(start: 2, end: 2 + length))
    #expect(review.light == light && review.isQualified == isQualified)
    #expect(
      review.message.hasSuffix("from the first sound of speech to the end of the last. " + words))
  }

  @Test func `a limit of one's own disqualifies nobody`() throws {
    let plan = try TimingPlan(limit: "1:00-2:00")
    let review = TimingReview(plan, speech: TimeRange(start: 0, end: 180))
    #expect(review.qualifies == nil && review.isQualified == nil && review.title == nil)
    #expect(review.message.hasSuffix("The light had been red for 1:00 when you ended."))
  }

  @Test func `the lights stand where they come on in the recording`() {
    let review = TimingReview(Self.topics, speech: TimeRange(start: 2, end: 101))
    let lights = review.stretches(upTo: 105)
    #expect(lights.map(\.light) == [.green, .yellow])
    #expect(lights.map(\.range) == [TimeRange(start: 62, end: 92), TimeRange(start: 92, end: 105)])
    #expect(review.stretches(upTo: 50).isEmpty)
  }
}
