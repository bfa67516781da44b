public import FoundationEssentials
import GRDB

/// What is to be forgotten.
public enum Forgetting: Equatable, Sendable {
  case take(Int)
  /// Takes, drills, sittings, stories, tries and debriefs before a moment, and goals that were closed before it.
  case before(Date)
  case all
}

/// What forgetting takes, or took, away.
public struct Forgotten: Equatable, Sendable {
  public var takeCount = 0
  public var drillAttemptCount = 0
  /// With partners, and tries on the ladder.
  public var sittingCount = 0
  public var storyCount = 0
  public var goalCount = 0
  public var debriefCount = 0
  /// Full paths of what is deleted: recordings, pages and records of takes, and old copies of the
  /// history.
  public var files: [String] = []
  /// Those of the takes that stay, since they are another take's too.
  public var sharedFiles: [String] = []
  /// Those that couldn't be deleted, each with the system's reason.
  public var undeleted: [String] = []
  /// Whether the bytes of what was deleted are gone from the database's files. Another process that has
  /// it open keeps them.
  public var isErased = true

  /// Whether there is nothing to forget.
  public var isEmpty: Bool {
    [takeCount, drillAttemptCount, sittingCount, storyCount, goalCount, debriefCount, files.count]
      .allSatisfy { $0 == 0 }
  }
}

extension HistoryStore {
  /// What forgetting would take away.
  public func preview(_ forgetting: Forgetting) throws(HistoryError) -> Forgotten {
    try read { db in
      if case .take(let id) = forgetting { try requireTake(db, id) }
      let part = forgetting.condition
      func count(_ table: String, _ condition: SQL) throws -> Int {
        try SQLRequest<Int>("SELECT count(*) FROM \(SQL(sql: table)) WHERE \(condition)")
          .fetchOne(db) ?? 0
      }
      let files = try files(db, of: part.takes)
      return Forgotten(
        takeCount: try count("take", part.takes),
        drillAttemptCount: try count("drillAttempt", part.attempts),
        sittingCount: try count("sitting", part.attempts)
          + count("ladderTry", part.attempts),
        storyCount: try count("story", part.attempts),
        goalCount: try count("goal", part.goals),
        debriefCount: try count("debrief", part.debriefs),
        files: files.own + oldCopies(forgetting), sharedFiles: files.shared)
    }
  }

  /// Those that are there: of the takes under `condition` alone, and of other takes too.
  private func files(
    _ db: Database, of condition: SQL
  ) throws -> (own: [String], shared: [String]) {
    let chosen: SQL = "SELECT id FROM take WHERE \(condition)"
    let all = try SQLRequest<String>(
      "SELECT DISTINCT path FROM file WHERE take IN (\(chosen)) ORDER BY path"
    ).fetchAll(db)
    let others = try SQLRequest<String>(
      """
      SELECT path FROM file WHERE take NOT IN (\(chosen))
      UNION SELECT recording FROM take WHERE id NOT IN (\(chosen)) AND recording IS NOT NULL
      """
    ).fetchSet(db)
    let files = all.filter(place.isThere)
    return (files.filter { !others.contains($0) }, files.filter(others.contains))
  }

  /// Deletes the files first, so that what was killed midway can be done again.
  public func forget(_ forgetting: Forgetting) throws(HistoryError) -> Forgotten {
    var forgotten = try preview(forgetting)
    let failures = forgotten.files.map(place.delete)
    forgotten.undeleted = failures.compactMap { $0 }
    forgotten.files = zip(forgotten.files, failures).filter { $0.1 == nil }.map(\.0)
    let part = forgetting.condition
    try write { db in
      try db.execute(literal: "DELETE FROM take WHERE \(part.takes)")
      try db.execute(literal: "DELETE FROM drillAttempt WHERE \(part.attempts)")
      try db.execute(literal: "DELETE FROM sitting WHERE \(part.attempts)")
      try db.execute(literal: "DELETE FROM ladderTry WHERE \(part.attempts)")
      try db.execute(literal: "DELETE FROM story WHERE \(part.attempts)")
      try db.execute(literal: "DELETE FROM goal WHERE \(part.goals)")
      try db.execute(literal: "DELETE FROM debrief WHERE \(part.debriefs)")
      if forgetting == .all {
        try db.execute(sql: "DELETE FROM setting; DELETE FROM ladderRating")
      }
    }
    forgotten.isErased = try erase()
    return forgotten
  }

  /// Backups hold what is forgotten too. Damaged databases can't be looked into, and go with everything.
  private func oldCopies(_ forgetting: Forgetting) -> [String] {
    place.files().filter { file in
      !place.databaseFiles.contains(file) && (forgetting == .all || place.isBackup(file))
    }
  }

  private func requireTake(_ db: Database, _ id: Int) throws {
    let known = try Int.fetchOne(db, sql: "SELECT id FROM take WHERE id = ?", arguments: [id])
    if known == nil { throw HistoryError.noTake(id) }
  }

  /// Rewrites the database without what was deleted, and empties the log of writes.
  ///
  /// - Returns: false where another process keeps the log.
  private func erase() throws(HistoryError) -> Bool {
    try translated {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        let isBusy = try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return isBusy == false
      }
    }
  }
}

extension Forgetting {
  /// Of each table.
  fileprivate var condition: (takes: SQL, attempts: SQL, goals: SQL, debriefs: SQL) {
    switch self {
    case .take(let id): ("id = \(id)", "0", "0", "0")
    case .before(let date):
      (
        "startedAt < \(date.stored)", "startedAt < \(date.stored)",
        "ending IS NOT NULL AND changedAt < \(date.stored)", "writtenAt < \(date.stored)"
      )
    case .all: ("1", "1", "1", "1")
    }
  }
}
