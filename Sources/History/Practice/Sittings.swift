public import FoundationEssentials
import GRDB

/// A sitting with a partner, as it is remembered: no words and no sound.
public struct RememberedSitting: Codable, Equatable, Sendable {
  public var scenario: String
  public var persona: String
  public var startedAt: Date
  /// Of the partner's.
  public var turnCount: Int
  /// By their names, as the scenario lists them.
  public var measures: [String: Double]

  public init(
    scenario: String, persona: String, startedAt: Date, turnCount: Int, measures: [String: Double]
  ) {
    self.scenario = scenario
    self.persona = persona
    self.startedAt = startedAt
    self.turnCount = turnCount
    self.measures = measures
  }
}

extension HistoryStore {
  public func append(_ sitting: RememberedSitting) throws(HistoryError) {
    try write { _ = try sitting.insertIfNew($0) }
  }

  /// In order of `startedAt`.
  public func sittings(of scenario: String? = nil) throws(HistoryError) -> [RememberedSitting] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM sitting WHERE scenario = ifnull(?, scenario) ORDER BY startedAt, scenario
          """, arguments: [scenario]
      ).map(RememberedSitting.init)
    }
  }
}

extension RememberedSitting {
  fileprivate init(_ row: Row) throws {
    self.init(
      scenario: row["scenario"], persona: row["persona"], startedAt: Date(stored: row["startedAt"]),
      turnCount: row["turnCount"],
      measures: try row.decode(JSONColumn<[String: Double]>.self, forColumn: "measures").value)
  }

  /// Whether it wasn't there already.
  func insertIfNew(_ db: Database) throws -> Bool {
    try db.execute(
      sql: """
        INSERT INTO sitting (scenario, persona, startedAt, turnCount, measures)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [scenario, persona, startedAt.stored, turnCount, JSONColumn(value: measures)])
    return db.changesCount > 0
  }
}
