import FoundationEssentials
import GRDB

extension Migrations {
  /// Whatever was told apart by its second has an identifier, takes have the hash of their recording's
  /// content, and a file may be several takes'.
  @Sendable static func identifiers(_ db: Database) throws {
    for (table, definition) in [
      ("take", take), ("drillAttempt", drillAttempt), ("goal", goal), ("debrief", debrief),
      ("sitting", sitting), ("ladderTry", ladderTry), ("story", story),
    ] {
      try rebuild(table, with: definition, db)
    }
    try db.execute(
      sql: """
        CREATE INDEX takeByProfile ON take (profile, startedAt);
        CREATE INDEX takeByStart ON take (startedAt);
        CREATE INDEX takeByContent ON take (contentHash);
        CREATE TABLE newFile (
          path TEXT NOT NULL,
          take INTEGER NOT NULL REFERENCES take ON DELETE CASCADE,
          PRIMARY KEY (path, take)
        ) WITHOUT ROWID, STRICT;
        INSERT INTO newFile (path, take) SELECT path, take FROM file;
        DROP TABLE file;
        ALTER TABLE newFile RENAME TO file;
        CREATE INDEX fileByTake ON file (take);
        """)
  }

  /// SQLite takes no constraint off a table that is there. Numbers stay as they are, and none that was
  /// ever given is given again.
  private static func rebuild(_ table: String, with definition: String, _ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE new_\(table) (\(definition), uuid TEXT NOT NULL UNIQUE) STRICT;
        INSERT INTO sqlite_sequence (name, seq)
        SELECT 'new_\(table)', seq FROM sqlite_sequence WHERE name = '\(table)';
        """)
    for row in try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY rowid") {
      let columns = Columns(uniqueKeysWithValues: row.map { ($0, $1) })
      let figures = table == "take" ? try self.figures(db, ofTake: row["id"]) : []
      let uuid = UUID(ofContent: [columns] + figures).uuidString
      let names = row.columnNames + ["uuid"]
      try db.execute(
        sql: """
          INSERT INTO new_\(table) (\(names.joined(separator: ", ")))
          VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
          """, arguments: StatementArguments(row.databaseValues + [uuid.databaseValue]))
    }
    try db.execute(sql: "DROP TABLE \(table); ALTER TABLE new_\(table) RENAME TO \(table)")
  }

  private static func figures(_ db: Database, ofTake id: Int64) throws -> [Columns] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM metric WHERE take = ? ORDER BY metric", arguments: [id]
    )
    .map { row in Columns(uniqueKeysWithValues: row.map { ($0, $1) }) }
  }

  private static let take = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    startedAt INTEGER NOT NULL,
    duration REAL NOT NULL,
    kind TEXT NOT NULL,
    profile TEXT NOT NULL,
    title TEXT,
    recording TEXT,
    contentHash TEXT,
    basis TEXT NOT NULL,
    conditions TEXT NOT NULL,
    tags TEXT NOT NULL,
    comfortBefore INTEGER,
    comfortAfter INTEGER,
    predicted INTEGER,
    actual INTEGER,
    changes TEXT NOT NULL
    """

  private static let drillAttempt = """
    drill TEXT NOT NULL,
    level INTEGER NOT NULL,
    startedAt INTEGER NOT NULL,
    value REAL,
    passed INTEGER
    """

  private static let goal = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    statement TEXT NOT NULL,
    state TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    changedAt INTEGER NOT NULL,
    ending TEXT
    """

  private static let debrief = """
    writtenAt INTEGER NOT NULL,
    goal TEXT,
    happened TEXT NOT NULL,
    why TEXT NOT NULL,
    next TEXT NOT NULL
    """

  private static let sitting = """
    scenario TEXT NOT NULL,
    persona TEXT NOT NULL,
    startedAt INTEGER NOT NULL,
    turnCount INTEGER NOT NULL,
    measures TEXT NOT NULL
    """

  private static let ladderTry = """
    situation TEXT NOT NULL,
    scaffold INTEGER NOT NULL,
    startedAt INTEGER NOT NULL,
    comfortBefore INTEGER,
    comfortAfter INTEGER
    """

  private static let story = """
    skill TEXT NOT NULL,
    question TEXT NOT NULL,
    startedAt INTEGER NOT NULL,
    length REAL NOT NULL,
    parts TEXT NOT NULL
    """
}
