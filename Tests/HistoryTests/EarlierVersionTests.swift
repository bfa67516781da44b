import Foundation
import GRDB
import SpeechMetrics
import TestSupport
import Testing

@testable import History

/// Databases as earlier versions left them, after the migrations up to the one that they are named
/// after, and the document that was exported from the last.
@Suite struct `A history of an earlier version` {
  private let history = TestHistory()

  private func exported() throws -> HistoryDocument {
    let file = Fixture("history").file("export.json")
    return try HistoryDocument(json: Array(Data(contentsOf: file)), name: "export.json")
  }

  private func openRestored(_ fixture: String) throws -> HistoryStore {
    try history.restore(fixture)
    return try history.open()
  }

  @Test(arguments: ["1-takes", "2-practice", "4-stories"])
  func `is there whole after an update, numbers and files as they were`(_ fixture: String) throws {
    let store = try openRestored(fixture)
    #expect(store.notice == nil)
    try store.check()
    let takes = try store.takes(withFigures: true)
    #expect(takes.map(\.id) == [1, 3, 2])
    #expect(takes.reversed().map(\.take) == (try exported()).takes.map(\.content))
    #expect(
      try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM file WHERE take = 1") } == 3)
    #expect(try store.remember(.test()) == 5, "take 4 had been forgotten")
    guard fixture != "1-takes" else { return }
    #expect(try store.goals(includingClosed: true).map(\.id) == [1, 2])
    #expect(try store.drillAttempts().count == 3 && store.debriefs().count == 2)
    #expect(try store.setting("profile") == "interview")
  }

  @Test func `has all of its document's entries`() throws {
    let (store, document) = (try openRestored("4-stories"), try exported())
    #expect(try store.sittings() == document.sittings.map(\.content))
    #expect(try store.stories() == document.stories.map(\.content))
    #expect(try store.ladderTries() == document.ladderTries.map(\.content))
    #expect(try store.ladderRatings() == document.ladderRatings)
    #expect(try store.debriefs() == document.debriefs.map(\.content))
    #expect(try store.goals(includingClosed: true).map(\.goal) == document.goals.map(\.content))
  }

  /// Seven kinds of entries, of which the earlier versions had fewer.
  @Test(arguments: [("4-stories", 0), ("2-practice", 6), ("1-takes", 13)])
  func `gets from its document what it hasn't, once`(_ fixture: String, addedCount: Int) throws {
    let store = try openRestored(fixture)
    let count = 16
    #expect(
      try store.add(exported())
        == Imported(addedCount: addedCount, skippedCount: count - addedCount))
    #expect(try store.add(exported()) == Imported(addedCount: 0, skippedCount: count))
  }

  @Test func `knows a goal and a take that went on since the document was written`() throws {
    let store = try openRestored("4-stories")
    try store.write { try $0.execute(sql: "UPDATE goal SET state = 'situation', ending = NULL") }
    try store.moveOn(goal: 1)
    var take = try #require(try store.takes(withFigures: true).first?.take)
    take.ratings.comfortAfter = 9
    try store.remember(take, as: 1)
    #expect(try store.add(exported()).addedCount == 0)
  }

  @Test func `keeps apart in old documents what differs in anything`() throws {
    var document = try exported()
    document.takes.append(document.takes[0])
    document.takes[3].content.figures[.speechRate]?.value += 1
    let store = try history.open()
    #expect(try store.add(document).addedCount == 17)
    #expect(try store.takes().count == 4)
  }

  @Test func `is the same in a copy that was updated elsewhere`() throws {
    let copy = TestHistory()
    try copy.restore("4-stories")
    let document = try openRestored("4-stories").document()
    #expect(try copy.open().add(document).addedCount == 0)
  }

  /// They are in databases out there.
  @Test func `has the identifiers that its content gives it, for good`() throws {
    let document = try openRestored("4-stories").document()
    #expect(
      [
        document.takes[0].uuid, document.drillAttempts[0].uuid, document.goals[0].uuid,
        document.debriefs[0].uuid, document.sittings[0].uuid, document.ladderTries[0].uuid,
        document.stories[0].uuid,
      ].compactMap { $0?.uuidString } == [
        "54C08111-7AE6-8D23-ACDA-E088CB2A3466", "B8E0DCAC-04E4-80A6-8A1F-DE183AB9CA94",
        "CF119470-9A09-8466-80C6-BE561529973C", "309BFC70-51A1-810B-8A70-0B90BF7F7A57",
        "53ED2D23-2775-8BB8-BCE1-511444D04EEC", "CCBDCE55-8CFC-8A5D-BB06-2626E8F20586",
        "4F880C28-352C-8608-8153-BD57D8D699FE",
      ])
  }
}
