import GRDB
public import SpeechMetrics

extension HistoryStore {
  /// Keeps a take: a new one, or what is known by now of one that is there. Two of one second are two.
  ///
  /// - Parameters:
  ///   - id: the number of the take that this is; nil for a new one.
  ///   - files: full paths of what rehearse wrote for it, which `forget` deletes with it.
  /// - Returns: the number that the user knows it by.
  @discardableResult
  public func remember(
    _ take: RememberedTake, as id: Int? = nil, files: [String] = []
  ) throws(HistoryError) -> Int {
    try write { db in
      let id = try take.save(db, as: id)
      for file in files {
        try db.execute(
          sql: "INSERT OR IGNORE INTO file (path, take) VALUES (?, ?)", arguments: [file, id])
      }
      return id
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
  /// - Parameter id: the number of the take that this is; nil for a new one, which it also is where that
  ///   take has been forgotten since.
  /// - Returns: its number.
  func save(_ db: Database, as id: Int?) throws -> Int {
    guard let id, try update(db, id: id) else {
      try insert(db)
      let id = db.lastInsertedRowID
      try insertFigures(db, take: id)
      return Int(id)
    }
    try db.execute(sql: "DELETE FROM metric WHERE take = ?", arguments: [id])
    try insertFigures(db, take: Int64(id))
    return id
  }

  /// Whether it is there.
  private func update(_ db: Database, id: Int) throws -> Bool {
    let columns = columns.sorted { $0.key < $1.key }
    try db.execute(
      sql:
        "UPDATE take SET \(columns.map { "\($0.key) = ?" }.joined(separator: ", ")) WHERE id = ?",
      arguments: StatementArguments(columns.map(\.value) + [id]))
    return db.changesCount > 0
  }

  func insertFigures(_ db: Database, take: Int64) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO metric (metric, take, value, standardError, withheld)
        VALUES (:metric, :take, :value, :standardError, :withheld)
        """)
    for part in parts {
      try insert.execute(arguments: StatementArguments(part.merging(["take": take]) { $1 }))
    }
  }
}
