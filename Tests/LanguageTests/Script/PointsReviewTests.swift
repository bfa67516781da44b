import SpeechAnalysis
import Testing

@testable import Language

@Suite struct PointsReviewTests {
  private static let talk = """
    Good evening. Our rivers carry plastic to the sea. We hang nets across the harbour. \
    Every Saturday volunteers empty them. One net costs four hundred euros a year. \
    Please give for one net.
    """

  @Test func `points are found where their words stand close together`() throws {
    let review = try Talks.points(
      "- nets in the harbour\n- 400 euros per net\n- volunteers", Self.talk)
    #expect(review.points.map(\.isCovered) == [true, true, true])
    let words = Self.talk.split(separator: " ")
    let starts = try ["nets", "net", "volunteers"].map {
      Talks.start(try #require(words.firstIndex(of: Substring($0))))
    }
    #expect(review.points.map(\.range?.start) == starts)
    #expect(review.points.map(\.place) == [1, 3, 2])
    #expect(review.remarks[0].message == "You reached all three key points.")
  }

  @Test func `a point that didn't come is named`() throws {
    let review = try Talks.points(
      "plastic in rivers\nthe harbour nets\nour office in Lisbon", Self.talk)
    #expect(review.points.map(\.isCovered) == [true, true, false])
    #expect(review.coveredCount == 2)
    #expect(review.points[2].range == nil && review.points[2].delivery == nil)
    #expect(
      review.remarks[0].message
        == "You planned three key points and reached two; “our office in Lisbon” did not come, or came in "
        + "other words.")
  }

  @Test func `one word of two is met by chance and is not enough`() throws {
    #expect(try Talks.points("net profit", Self.talk).points[0].isCovered == false)
    #expect(try Talks.points("the nets", Self.talk).points[0].isCovered)
  }

  @Test func `said word for word, a point may have a wrong word`() throws {
    let talk = "then we hang networks across the harbour every year"
    #expect(try Talks.points("we hang nets across the", talk).points[0].isCovered)
    #expect(try Talks.points("hang nets", talk).points[0].isCovered == false)
    let other = "then we hang across a house in the year"
    #expect(try Talks.points("we hang nets across the", other).points[0].isCovered == false)
  }

  @Test func `another wording will do, and is told`() throws {
    let point = try Talks.points("donations | please give", Self.talk).points[0]
    #expect(point.isCovered && point.wording == 1)
    #expect(point.text == "donations")
  }

  @Test func `the fewest points that explain the order are moved`() throws {
    let review = try Talks.points(
      "volunteers empty\nplastic rivers\nhang nets\nfour hundred euros", Self.talk)
    #expect(review.points.map(\.isMoved) == [true, false, false, false])
    #expect(
      review.remarks.first { $0.kind == .pointsOrder }?.message
        == "You said “volunteers empty” at another place than planned: after “hang nets”.")
  }

  @Test func `a point far from its planned time is told`() throws {
    let review = try Talks.points("plastic rivers @ 0:05\nfour hundred euros @ 3:00", Self.talk)
    #expect(
      review.remarks.first { $0.kind == .pointsTime }?.message
        == "You came to “four hundred euros” at 0:09; you had planned 3:00.")
  }

  @Test func `none recognised is no verdict on the talk`() throws {
    let review = try Talks.points("quantum computers\nparrot food", Self.talk)
    #expect(review.remarks.map(\.kind) == [.pointsReached])
    #expect(review.remarks[0].message.contains("none were recognised"))
  }

  @Test func `a long point is cut where it is quoted`() throws {
    let long = String(repeating: "parrot ", count: 30)
    let message = try Talks.points("- \(long)\n- nets", Self.talk).remarks[0].message
    #expect(message.contains("parrot par…” did not come"))
    #expect(message.count < 160)
  }

  @Test func `one key point, said or not`() throws {
    #expect(
      try Talks.points("harbour nets", Self.talk).remarks[0].message
        == "You planned one key point and reached it.")
  }
}

@Suite struct MovedItemsTests {
  @Test func `in order nothing is moved, reversed all but one`() {
    #expect(movedItems([1, 2, 3].map { (place: $0, weight: 1) }).isEmpty)
    #expect(movedItems([3, 2, 1].map { (place: $0, weight: 1) }).count == 2)
    #expect(movedItems([]).isEmpty)
  }

  @Test func `the light one is moved, not the heavy one`() {
    #expect(movedItems([(place: 5, weight: 1), (place: 2, weight: 9)]) == [0])
    #expect(movedItems([(place: 5, weight: 9), (place: 2, weight: 1)]) == [1])
  }
}
