import GRDB

extension HistoryStore {
  public func setting(_ name: String) throws(HistoryError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
  }

  /// - Parameter value: nil takes the setting away.
  public func set(_ name: String, to value: String?) throws(HistoryError) {
    try write { db in
      try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      guard let value else { return }
      try db.execute(
        sql: "INSERT INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
    }
  }
}
