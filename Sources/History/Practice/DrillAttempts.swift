public import FoundationEssentials
import GRDB

extension HistoryStore {
  public func append(_ attempt: DrillAttempt) throws(HistoryError) {
    try write { _ = try attempt.insertIfNew($0) }
  }

  /// In order of `startedAt`.
  public func drillAttempts(since: Date? = nil) throws(HistoryError) -> [DrillAttempt] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM drillAttempt WHERE startedAt >= ? ORDER BY startedAt, drill",
        arguments: [since?.stored ?? .min]
      ).map(DrillAttempt.init)
    }
  }
}

extension DrillAttempt {
  init(_ row: Row) {
    self.init(
      drill: row["drill"], level: row["level"], startedAt: Date(stored: row["startedAt"]),
      value: row["value"], passed: row["passed"])
  }

  /// Whether it wasn't there already.
  func insertIfNew(_ db: Database) throws -> Bool {
    try db.execute(
      sql: """
        INSERT INTO drillAttempt (drill, level, startedAt, value, passed) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, arguments: [drill, level, startedAt.stored, value, passed])
    return db.changesCount > 0
  }
}
