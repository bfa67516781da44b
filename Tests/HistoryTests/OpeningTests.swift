import Foundation
import GRDB
import Testing

@testable import History

@Suite struct `Opening a history` {
  private let history = TestHistory()

  @Test func `of an older schema brings it up to date, after a backup`() throws {
    try history.restore("1-takes")
    let store = try history.open()
    #expect(try store.takes().map(\.take.title) == ["Why us", nil, nil])
    #expect(try store.drillAttempts().isEmpty)
    #expect(store.notice == nil)
    let backup = try DatabaseQueue(path: history.path + "/history-before-2-practice.sqlite")
    let (titles, tables) = try backup.read { db in
      (
        try String?.fetchAll(db, sql: "SELECT title FROM take"), try db.tableExists("drillAttempt")
      )
    }
    #expect(titles == ["Why us", nil, nil])
    #expect(!tables)
  }

  @Test func `makes no backup where there is nothing to back up`() throws {
    _ = try history.open()
    _ = try history.open()
    #expect(try history.names() == ["history.sqlite"])
  }

  @Test func `of a newer version changes nothing and says so`() throws {
    do {
      let store = try history.open()
      try store.write { db in
        try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99-future')")
      }
    }
    let before = try Data(contentsOf: URL(filePath: history.database))
    #expect(throws: HistoryError.newer(history.database)) { try history.open() }
    #expect(try Data(contentsOf: URL(filePath: history.database)) == before)
  }

  @Test(arguments: [0, 5000])
  func `that is damaged sets it aside whole and begins anew`(from start: Int) throws {
    do {
      let store = try history.open()
      for number in 0..<50 {
        try store.remember(
          .test(at: monday + Double(number), title: "Talk \(number)", speechRate: 3))
      }
    }
    var bytes = try Data(contentsOf: URL(filePath: history.database))
    for place in stride(from: start, to: bytes.count, by: 3) { bytes[place] = 0x55 }
    try bytes.write(to: URL(filePath: history.database))

    let store = try HistoryStore(folder: history.path, now: monday)
    let aside = history.path + "/history-damaged-2026-11-02.sqlite"
    #expect(store.notice?.contains(aside) == true)
    #expect(try Data(contentsOf: URL(filePath: aside)) == bytes)
    #expect(try store.takes().isEmpty)
    try store.remember(.test())
    #expect(try history.open().notice == nil)
    #expect(try history.open().takes().count == 1)
  }

  @Test func `never gives a damaged one a name that is taken`() throws {
    for _ in 0..<2 {
      _ = try history.open()
      try Data("This is no database, but long enough to be one.".utf8)
        .write(to: URL(filePath: history.database))
      _ = try HistoryStore(folder: history.path, now: monday)
    }
    #expect(
      try history.names() == [
        "history-damaged-2026-11-02-2.sqlite", "history-damaged-2026-11-02.sqlite",
        "history.sqlite",
      ])
  }

  @Test func `finds an index that doesn't fit only when asked to check all of it`() throws {
    do {
      let store = try history.open()
      try store.remember(.test(speechRate: 3))
      try store.check()
      try store.database.writeWithoutTransaction { db in
        try db.execute(
          sql: """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = 'CREATE INDEX takeByProfile ON take (title)'
            WHERE name = 'takeByProfile'
            """)
      }
    }
    let store = try history.open()
    #expect(store.notice == nil)
    #expect(throws: HistoryError.damaged(history.database)) { try store.check() }
  }
}
