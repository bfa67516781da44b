import GRDB

/// The database's tables, as they came to be. Migrations are only ever appended: databases out there
/// have been through the earlier ones.
enum Migrations {
  static let all: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1-takes", migrate: takes)
    migrator.registerMigration("2-practice", migrate: practice)
    migrator.registerMigration("3-sittings", migrate: sittings)
    migrator.registerMigration("4-stories", migrate: stories)
    migrator.registerMigration("5-identifiers", migrate: identifiers)
    return migrator
  }()

  /// Times are seconds since 1970; what is a list or an object is JSON. Strict, so that no row
  /// holds what reading it doesn't expect.
  @Sendable private static func takes(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE take (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          startedAt INTEGER NOT NULL,
          duration REAL NOT NULL,
          kind TEXT NOT NULL,
          profile TEXT NOT NULL,
          title TEXT,
          recording TEXT,
          basis TEXT NOT NULL,
          conditions TEXT NOT NULL,
          tags TEXT NOT NULL,
          comfortBefore INTEGER,
          comfortAfter INTEGER,
          predicted INTEGER,
          actual INTEGER,
          changes TEXT NOT NULL,
          UNIQUE (startedAt, duration)
        ) STRICT;
        CREATE INDEX takeByProfile ON take (profile, startedAt);
        CREATE TABLE metric (
          metric TEXT NOT NULL,
          take INTEGER NOT NULL REFERENCES take ON DELETE CASCADE,
          value REAL NOT NULL,
          standardError REAL,
          withheld TEXT,
          PRIMARY KEY (metric, take)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX metricByTake ON metric (take);
        CREATE TABLE file (
          path TEXT NOT NULL PRIMARY KEY,
          take INTEGER NOT NULL REFERENCES take ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX fileByTake ON file (take);
        """)
  }

  @Sendable private static func practice(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE drillAttempt (
          drill TEXT NOT NULL,
          level INTEGER NOT NULL,
          startedAt INTEGER NOT NULL,
          value REAL,
          passed INTEGER,
          UNIQUE (startedAt, drill)
        ) STRICT;
        CREATE TABLE goal (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          statement TEXT NOT NULL,
          state TEXT NOT NULL,
          createdAt INTEGER NOT NULL,
          changedAt INTEGER NOT NULL,
          ending TEXT,
          UNIQUE (createdAt, statement)
        ) STRICT;
        CREATE TABLE debrief (
          writtenAt INTEGER NOT NULL,
          goal TEXT,
          happened TEXT NOT NULL,
          why TEXT NOT NULL,
          next TEXT NOT NULL,
          UNIQUE (writtenAt, happened)
        ) STRICT;
        CREATE TABLE setting (
          name TEXT NOT NULL PRIMARY KEY,
          value TEXT NOT NULL
        ) STRICT;
        """)
  }

  @Sendable private static func sittings(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE sitting (
          scenario TEXT NOT NULL,
          persona TEXT NOT NULL,
          startedAt INTEGER NOT NULL,
          turnCount INTEGER NOT NULL,
          measures TEXT NOT NULL,
          UNIQUE (startedAt, scenario)
        ) STRICT;
        CREATE TABLE ladderTry (
          situation TEXT NOT NULL,
          scaffold INTEGER NOT NULL,
          startedAt INTEGER NOT NULL,
          comfortBefore INTEGER,
          comfortAfter INTEGER,
          UNIQUE (startedAt, situation)
        ) STRICT;
        CREATE TABLE ladderRating (
          situation TEXT NOT NULL PRIMARY KEY,
          fear INTEGER NOT NULL
        ) STRICT;
        """)
  }

  @Sendable private static func stories(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE story (
          skill TEXT NOT NULL,
          question TEXT NOT NULL,
          startedAt INTEGER NOT NULL,
          length REAL NOT NULL,
          parts TEXT NOT NULL,
          UNIQUE (startedAt, question)
        ) STRICT;
        """)
  }
}
