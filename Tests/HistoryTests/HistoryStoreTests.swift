import Foundation
import GRDB
import SpeechMetrics
import TestSupport
import Testing

@testable import History

@Suite struct `The history` {
  private let history = TestHistory()

  @Test func `keeps a take with all that is known of it`() throws {
    var take = RememberedTake.test(title: "Why us")
    take.recording = "/home/me/talk.wav"
    take.contentHash = "d228cb696f1a8caf78912b704e4a8964"
    take.conditions = .init(
      room: "hall", microphone: "headset", withNotes: true, timePressure: true)
    take.tags = ["slower", "no slides"]
    take.ratings = .init(comfortBefore: 3, comfortAfter: 5, predicted: 4, actual: 7)
    take.changes = [.pitchStandardDeviation, .speechRate]
    take.figures = [
      .speechRate: .init(value: 3.5, standardError: 0.2),
      .pitchStandardDeviation: .init(value: 2.1, withheld: "too noisy"),
    ]
    let id = try history.open().remember(take)
    #expect(try history.open().takes(withFigures: true) == [StoredTake(id: id, take: take)])
  }

  @Test func `gives takes newest first, and what their changes were about`() throws {
    let store = try history.open()
    var older = RememberedTake.test(profile: "interview")
    older.changes = [.speechRate]
    var newer = RememberedTake.test(at: monday + day)
    newer.changes = [.pauseMedian, .flatShare]
    try store.remember(newer)
    try store.remember(older)
    #expect(try store.takes().map(\.take.startedAt) == [monday + day, monday])
    #expect(try store.takes(profile: "interview").count == 1)
    #expect(try store.recentChanges(takeCount: 5) == [[.pauseMedian, .flatShare], [.speechRate]])
    #expect(try store.recentChanges() == [[.pauseMedian, .flatShare]])
  }

  @Test func `gives takes of one second in the order in which they were remembered`() throws {
    let store = try history.open()
    for rate in [3.0, 4, 5] {
      var take = RememberedTake.test(speechRate: rate)
      take.changes = rate == 5 ? [.pauseMedian] : [.speechRate]
      try store.remember(take)
    }
    #expect(
      try store.takes(withFigures: true).map { $0.take.figures[.speechRate]?.value } == [5, 4, 3])
    #expect(try store.recentChanges() == [[.pauseMedian]])
  }

  @Test func `keeps drill attempts in the order in which they were made`() throws {
    let store = try history.open()
    let attempts = (0..<3).map {
      DrillAttempt(
        drill: "pauses", level: $0 + 1, startedAt: monday + Double($0), value: 0.5,
        passed: $0 == 0 ? nil : true)
    }
    for attempt in attempts.reversed() { try store.append(attempt) }
    #expect(try store.drillAttempts() == attempts)
    #expect(try store.drillAttempts(since: monday + 2) == [attempts[2]])
  }

  @Test func `keeps settings until they are taken away`() throws {
    let store = try history.open()
    try store.set("profile", to: "talk")
    try store.set("profile", to: "interview")
    #expect(try store.setting("profile") == "interview")
    try store.set("profile", to: nil)
    #expect(try store.setting("profile") == nil)
  }

  @Test func `is the user's alone to read, log and all`() throws {
    let store = try history.open()
    try store.remember(.test())
    #expect(try permissions(history.path) == 0o700)
    let files = try history.names()
    #expect(files.contains("history.sqlite-wal"))
    for file in files { #expect(try permissions(history.path + "/" + file) == 0o600) }
    _ = store
  }

  private func permissions(_ path: String) throws -> Int {
    try #require(
      FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test(arguments: [
    ("journal_mode", "wal"), ("secure_delete", "1"), ("synchronous", "2"), ("foreign_keys", "1"),
  ])
  func `is written safely and deleted for good`(pragma: String, value: String) throws {
    let found = try history.open().read { try String.fetchOne($0, sql: "PRAGMA \(pragma)") }
    #expect(found == value)
  }

  @Test func `takes what several write at once`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try history.open()
          for number in 0..<10 {
            try store.remember(.test(at: monday + Double(10 * writer + number)))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try history.open().takes().count == 40)
  }

  @Test func `that can't be made says where and what to do`() throws {
    let file = try history.folder.newFile("data", Data())
    #expect {
      try history.open()
    } throws: { error in
      "\(error)".contains(file.path) && "\(error)".contains("XDG_DATA_HOME")
    }
  }
}
