import Foundation
import SpeechMetrics
import TestSupport
import Testing

@testable import History

@Suite struct `The history as a document` {
  private static let document = HistoryDocument(
    takes: [
      .init(.test(title: "Why us", speechRate: 3.5)),
      .init(.test(at: monday + day, profile: "interview")),
    ],
    drillAttempts: [
      .init(DrillAttempt(drill: "pauses", level: 2, startedAt: monday, value: 0.61, passed: true))
    ],
    goals: [.init(Goal(statement: "Speak up on Tuesday", state: .variations, createdAt: monday))],
    debriefs: [
      .init(
        Debrief(writtenAt: monday, goal: "Speak up", happened: "I asked", why: "", next: "Again"))
    ])

  private func changed(_ old: String, _ new: String) -> [UInt8] {
    let text = String(decoding: Self.document.json, as: UTF8.self)
    #expect(text.contains(old))
    return Array(text.replacingOccurrences(of: old, with: new).utf8)
  }

  @Test func `comes back as it was, in another folder`() throws {
    let (first, second) = (TestHistory(), TestHistory())
    #expect(try first.open().add(Self.document) == Imported(addedCount: 5, skippedCount: 0))
    let json = try first.open().document().json
    let read = try HistoryDocument(json: json, name: "history.json")
    #expect(read == Self.document)
    _ = try second.open().add(read)
    #expect(try second.open().document().json == json)
  }

  @Test func `adds nothing that is there already`() throws {
    let store = try TestHistory().open()
    _ = try store.add(Self.document)
    #expect(try store.add(Self.document) == Imported(addedCount: 0, skippedCount: 5))
    #expect(try store.document() == Self.document)
  }

  @Test func `tells by identifiers what is there already, and keeps them`() throws {
    let take = HistoryEntry(RememberedTake.test(speechRate: 3.5))
    var goal = HistoryEntry(Goal(statement: "Speak up", createdAt: monday))
    let store = try TestHistory().open()
    _ = try store.add(HistoryDocument(takes: [take], goals: [goal]))
    goal.content.state = .variations
    let alike = HistoryEntry(take.content)
    let document = HistoryDocument(takes: [take, alike], goals: [goal])
    #expect(try store.add(document) == Imported(addedCount: 1, skippedCount: 2))
    #expect(try store.document().takes == [take, alike])
    #expect(try store.goals().map(\.goal.state) == [.situation])
  }

  @Test func `names no file that forgetting would delete`() throws {
    let history = TestHistory()
    let file = try history.folder.newFile("mine.wav")
    var take = RememberedTake.test()
    take.recording = file.path
    let store = try history.open()
    _ = try store.add(HistoryDocument(takes: [.init(take)]))
    #expect(try store.forget(.all).files.isEmpty)
    #expect(FileManager.default.fileExists(atPath: file.path))
  }

  @Test(arguments: [
    ("rehearse.history/1", "rehearse.history/2", "rehearse.history/2"),
    ("\"schema\"", "\"scheme\"", "is no history"), ("3.5", "1e300", "takes.0"),
    ("3.5", "\"3.5\"", "takes.0.figures.speechRate.value"),
    ("speechRate", "speechiness", "figures"), ("\"level\" : 2", "\"level\" : 0", "drillAttempts.0"),
    ("\"duration\" : 100", "\"duration\" : -1", "takes.0"),
    ("2026-11-02T", "yesterday T", "takes.0"), ("\"variations\"", "\"done\"", "goals"),
    ("\"uuid\" : \"", "\"uuid\" : \"no", ".uuid"),
  ])
  func `that isn't one says where`(old: String, new: String, place: String) throws {
    #expect {
      try HistoryDocument(json: changed(old, new), name: "history.json")
    } throws: { error in
      "\(error)".contains("history.json") && "\(error)".contains(place)
    }
  }

  @Test func `cut anywhere is refused`() throws {
    let json = Self.document.json
    for length in stride(from: 0, to: json.count - 2, by: 7) {
      #expect(throws: HistoryDocumentError.self) {
        try HistoryDocument(json: Array(json.prefix(length)), name: "cut")
      }
    }
  }
}
