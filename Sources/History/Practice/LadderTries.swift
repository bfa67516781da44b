public import FoundationEssentials
import GRDB

/// One try at a situation of the ladder, in rehearsal or in the world.
public struct LadderTry: Codable, Equatable, Sendable {
  public var situation: String
  /// How much help there was: 3 the most, 0 none.
  public var scaffold: Int
  public var startedAt: Date
  /// 0 to 10; nil where it wasn't said.
  public var comfortBefore: Int?
  public var comfortAfter: Int?

  public init(
    situation: String, scaffold: Int, startedAt: Date, comfortBefore: Int? = nil,
    comfortAfter: Int? = nil
  ) {
    self.situation = situation
    self.scaffold = scaffold
    self.startedAt = startedAt
    self.comfortBefore = comfortBefore
    self.comfortAfter = comfortAfter
  }
}

extension HistoryStore {
  public func append(_ ladderTry: LadderTry) throws(HistoryError) {
    try write { _ = try ladderTry.insert($0) }
  }

  /// In the order in which they were made.
  public func ladderTries() throws(HistoryError) -> [LadderTry] {
    try read { try LadderTry.fetch($0).map(LadderTry.init) }
  }

  /// The speaker's own fears, 0 to 10, by situation.
  public func ladderRatings() throws(HistoryError) -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM ladderRating")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["situation"], $0["fear"]) })
    }
  }

  public func rate(_ situation: String, fear: Int) throws(HistoryError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO ladderRating (situation, fear) VALUES (?, ?)",
        arguments: [situation, fear])
    }
  }
}

extension LadderTry: HistoryRow {
  static let table = "ladderTry"

  init(_ row: Row) {
    self.init(
      situation: row["situation"], scaffold: row["scaffold"],
      startedAt: Date(stored: row["startedAt"]), comfortBefore: row["comfortBefore"],
      comfortAfter: row["comfortAfter"])
  }

  var columns: Columns {
    [
      "situation": situation, "scaffold": scaffold, "startedAt": startedAt.stored,
      "comfortBefore": comfortBefore, "comfortAfter": comfortAfter,
    ]
  }

  /// Whether it wasn't rated already.
  static func rateIfNew(_ db: Database, _ situation: String, fear: Int) throws -> Bool {
    try db.execute(
      sql: "INSERT INTO ladderRating (situation, fear) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [situation, fear])
    return db.changesCount > 0
  }
}
