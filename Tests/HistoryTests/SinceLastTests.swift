import Feedback
import Foundation
import SpeechMetrics
import Testing

@testable import History

@Suite struct `Since last time` {
  private let store = try! TestHistory().open()
  private let talk = try! Profile.load("talk")

  private func since(_ take: RememberedTake) throws -> SinceLastTime? {
    try store.sinceLastTime(take, judgedBy: talk, calendar: utc)
  }

  @Test func `is absent without an earlier take of the profile, title and parameters`() throws {
    var otherwise = RememberedTake.test(at: monday, title: "Why us", speechRate: 3)
    otherwise.basis.f0Floor = 75
    try store.remember(otherwise)
    try store.remember(.test(at: monday + 1, profile: "interview", title: "Why us", speechRate: 3))
    try store.remember(.test(at: monday + 2, title: "Another", speechRate: 3))
    let take = RememberedTake.test(at: monday + day, title: "Why us", speechRate: 5)
    #expect(try since(take) == nil)
    try store.remember(.test(at: monday + 2 * day, title: "Why us", speechRate: 3))
    #expect(try since(take) == nil, "a later take is no last one")
  }

  @Test func `names what changed by more than the measurement's noise`() throws {
    try store.remember(.test(speechRate: 5.5))
    let found = try #require(try since(.test(at: monday + day, speechRate: 3.6)))
    #expect(found.day == "2026-11-02")
    #expect(found.usualTakeCount == nil)
    #expect(found.changes.count == 1)
    #expect(found.changes[0].hasPrefix("You spoke more slowly than last time"))
    #expect(found.metrics.map(\.summary) == ["1.90 less"])
    #expect(found.metrics.map(\.usual) == [nil])
  }

  @Test func `is since the last that was remembered, of takes of one second too`() throws {
    let first = try store.remember(.test(title: "Why us", speechRate: 5.5))
    let take = RememberedTake.test(title: "Why us", speechRate: 3.6)
    #expect(try since(take)?.metrics.map(\.summary) == ["1.90 less"])
    let second = try store.remember(take)
    #expect(
      try store.sinceLastTime(take, as: second, judgedBy: talk)?.metrics.count == 1)
    #expect(try store.sinceLastTime(take, as: first, judgedBy: talk) == nil)
  }

  @Test func `says so where nothing changed`() throws {
    try store.remember(.test(speechRate: 3.6))
    let found = try #require(try since(.test(at: monday + day, speechRate: 3.7)))
    #expect(found.changes.isEmpty)
    #expect(found.conclusion?.contains("the measurement's own noise") == true)
  }

  @Test func `holds the take against what is usual too`() throws {
    for number in 0..<6 {
      try store.remember(
        .test(at: monday + Double(number) * day, speechRate: 3.4 + 0.05 * Double(number)))
    }
    try store.remember(.test(at: monday + 7 * day, speechRate: 5.5))
    let found = try #require(try since(.test(at: monday + 8 * day, speechRate: 5.6)))
    #expect(found.usualTakeCount == 7)
    #expect(found.metrics.first?.usual == 3.55)
    #expect(found.metrics.first?.summary == "no clear change")
    #expect(found.changes.isEmpty, "one of seven takes was as fast")
  }

  @Test func `tells a take from what is usual where it stands out`() throws {
    for number in 0..<6 {
      try store.remember(.test(at: monday + Double(number) * day, speechRate: 3.5, error: 0.05))
    }
    try store.remember(.test(at: monday + 7 * day, speechRate: 4.6, error: 1))
    let found = try #require(try since(.test(at: monday + 8 * day, speechRate: 5.8, error: 0.05)))
    #expect(found.changes.map { $0.contains("than is usual for you") } == [true])
  }

  @Test func `warns where another version measured`() throws {
    var old = RememberedTake.test(speechRate: 3)
    old.basis.hashes["weights"] = "def"
    try store.remember(old)
    let found = try #require(try since(.test(at: monday + day, speechRate: 3)))
    #expect(found.notes.count == 1)
  }
}
