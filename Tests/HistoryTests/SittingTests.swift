import Foundation
import History
import TestSupport
import Testing

@Suite struct `Sittings and the ladder in the history` {
  let folder: TemporaryFolder
  let store: HistoryStore
  let day = Date(timeIntervalSince1970: 1_700_000_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try HistoryStore(folder: folder.url.path)
  }

  private func sitting(_ scenario: String, after days: Double = 0) -> RememberedSitting {
    RememberedSitting(
      scenario: scenario, persona: "warm", startedAt: day + 86_400 * days, turnCount: 6,
      measures: ["answerLength": 41.5])
  }

  private func ladderTry(after days: Double = 0) -> LadderTry {
    LadderTry(
      situation: "call", scaffold: 2, startedAt: day + 86_400 * days, comfortBefore: 3,
      comfortAfter: 6)
  }

  private func story(after days: Double = 0) -> RememberedStory {
    RememberedStory(
      skill: "conflict", question: "team-quarrel", startedAt: day + 86_400 * days, length: 82.5,
      parts: ["action": 0.6, "result": 0.4])
  }

  @Test func `come back as they were, in their order`() throws {
    try store.append(sitting("qa", after: 1))
    try store.append(sitting("interview"))
    #expect(try store.sittings() == [sitting("interview"), sitting("qa", after: 1)])
    #expect(try store.sittings(of: "qa").count == 1)
    for days in [1.0, 0] { try store.append(story(after: days)) }
    #expect(try store.stories() == [story(), story(after: 1)])
    try store.append(ladderTry())
    #expect(try store.ladderTries() == [ladderTry()])
    try store.rate("call", fear: 4)
    try store.rate("call", fear: 5)
    #expect(try store.ladderRatings() == ["call": 5])
  }

  @Test func `are two where two of one second are alike`() throws {
    let attempt = DrillAttempt(drill: "pauses", level: 1, startedAt: day, passed: false)
    let debrief = Debrief(writtenAt: day, happened: "I asked", why: "", next: "")
    for _ in 0..<2 {
      try store.append(sitting("qa"))
      try store.append(story())
      try store.append(ladderTry())
      try store.append(attempt)
      try store.add(debrief)
    }
    #expect(try store.sittings() == [sitting("qa"), sitting("qa")])
    #expect(try store.stories() == [story(), story()])
    #expect(try store.ladderTries() == [ladderTry(), ladderTry()])
    #expect(try store.drillAttempts() == [attempt, attempt])
    #expect(try store.debriefs() == [debrief, debrief])
  }

  @Test func `are forgotten with what is older, and the ratings with everything`() throws {
    for days in [0, 10] {
      try store.append(sitting("qa", after: Double(days)))
      try store.append(story(after: Double(days)))
      try store.append(ladderTry(after: Double(days)))
    }
    try store.rate("call", fear: 4)
    let forgotten = try store.forget(.before(day + 86_400))
    #expect(forgotten.sittingCount == 2 && forgotten.storyCount == 1)
    #expect(try store.stories() == [story(after: 10)])
    #expect(try store.sittings().count == 1)
    #expect(try store.ladderRatings().isEmpty == false)
    _ = try store.forget(.all)
    #expect(try store.ladderTries().isEmpty && store.stories().isEmpty)
    #expect(try store.ladderRatings().isEmpty)
  }

  @Test func `travel in the document, and old documents have none`() throws {
    try store.append(sitting("qa"))
    try store.append(story())
    try store.append(ladderTry())
    try store.rate("call", fear: 4)
    let json = try store.document().json
    let other = try TemporaryFolder()
    let copy = try HistoryStore(folder: other.url.path)
    let document = try HistoryDocument(json: json, name: "h.json")
    #expect(try copy.add(document).addedCount == 4)
    #expect(try copy.add(document).skippedCount == 4)
    #expect(try copy.document() == store.document())
    let old =
      #"{"schema":"rehearse.history/1","takes":[],"drillAttempts":[],"goals":[],"debriefs":[]}"#
    #expect(try HistoryDocument(json: Array(old.utf8), name: "old.json").sittings.isEmpty)
  }

  @Test(
    arguments: [
      ("\"scaffold\" : 2", "\"scaffold\" : 7"), ("\"call\" : 4", "\"call\" : 40"),
      ("\"action\" : 0.6", "\"action\" : 6"),
    ])
  func `that can't be are refused`(_ old: String, new: String) throws {
    try store.append(story())
    try store.append(ladderTry())
    try store.rate("call", fear: 4)
    let json = String(decoding: try store.document().json, as: UTF8.self)
    let broken = json.replacing(old, with: new)
    #expect(broken != json)
    #expect(throws: HistoryDocumentError.self) {
      try HistoryDocument(json: Array(broken.utf8), name: "h.json")
    }
  }
}
