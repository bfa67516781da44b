import FoundationEssentials
import GRDB
public import SpeechMetrics

extension HistoryStore {
  /// Keeps a take. One that began when another did and lasted as long is that take analysed anew: it
  /// takes its place, under the same number.
  ///
  /// - Parameter files: full paths of what rehearse wrote for it, which `forget` deletes with it.
  /// - Returns: the number that the user knows it by.
  @discardableResult
  public func remember(
    _ take: RememberedTake, files: [String] = []
  ) throws(HistoryError) -> Int {
    try write { db in
      let id = try take.upsert(db)
      for file in files {
        try db.execute(
          sql: "INSERT OR REPLACE INTO file (path, take) VALUES (?, ?)", arguments: [file, id])
      }
      return Int(id)
    }
  }

  /// Newest first.
  public func takes(
    profile: String? = nil, limit: Int? = nil, withFigures: Bool = false
  ) throws(HistoryError) -> [StoredTake] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM take WHERE profile = ifnull(?, profile)
          ORDER BY startedAt DESC, id DESC LIMIT ?
          """, arguments: [profile, limit ?? -1])
      return try rows.map { try StoredTake($0, db, withFigures: withFigures) }
    }
  }

  /// What the changes to make of the last reports were about: newest take first, and within a take the
  /// weightiest first.
  public func recentChanges(takeCount: Int = 1) throws(HistoryError) -> [[MetricID]] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT changes FROM take ORDER BY startedAt DESC, id DESC LIMIT ?",
        arguments: [takeCount])
      return try rows.map { try $0.metrics("changes") }
    }
  }
}

extension StoredTake {
  init(_ row: Row, _ db: Database, withFigures: Bool) throws {
    let id: Int64 = row["id"]
    self.init(id: Int(id), take: try RememberedTake(row))
    if withFigures { take.figures = try .read(db, take: id) }
  }
}

extension [MetricID: RememberedTake.Figure] {
  /// Those that this version knows.
  static func read(_ db: Database, take: Int64) throws -> Self {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM metric WHERE take = ?", arguments: [take])
    var figures: Self = [:]
    while let row = try rows.next() {
      guard let metric = MetricID(rawValue: row["metric"]) else { continue }
      figures[metric] = RememberedTake.Figure(row)
    }
    return figures
  }
}

extension RememberedTake {
  /// Nil where the same take is there already.
  func insertIfNew(_ db: Database) throws -> Int64? {
    let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM take WHERE startedAt = ? AND duration = ?",
      arguments: [startedAt.stored, duration])
    return known == nil ? try upsert(db) : nil
  }

  fileprivate func upsert(_ db: Database) throws -> Int64 {
    let columns = columns.sorted { $0.key < $1.key }
    let names = columns.map(\.key)
    try db.execute(
      sql: """
        INSERT INTO take (\(names.joined(separator: ", ")))
        VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT (startedAt, duration) DO UPDATE SET
        \(names.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """, arguments: StatementArguments(columns.map(\.value)))
    let id = try Int64.fetchOne(
      db, sql: "SELECT id FROM take WHERE startedAt = ? AND duration = ?",
      arguments: [startedAt.stored, duration])!
    try db.execute(sql: "DELETE FROM metric WHERE take = ?", arguments: [id])
    try insertFigures(db, take: id)
    return id
  }

  private func insertFigures(_ db: Database, take: Int64) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO metric (metric, take, value, standardError, withheld) VALUES (?, ?, ?, ?, ?)
        """)
    for (metric, figure) in figures {
      try insert.execute(arguments: [
        metric.rawValue, take, figure.value, figure.standardError, figure.withheld,
      ])
    }
  }
}
