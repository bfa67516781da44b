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
    try write { _ = try sitting.insert($0) }
  }

  /// In the order in which they were held.
  public func sittings(of scenario: String? = nil) throws(HistoryError) -> [RememberedSitting] {
    try read { db in
      try RememberedSitting.fetch(db, where: "scenario = ifnull(\(scenario), scenario)")
        .map(RememberedSitting.init)
    }
  }
}

extension RememberedSitting: HistoryRow {
  static let table = "sitting"

  init(_ row: Row) throws {
    self.init(
      scenario: row["scenario"], persona: row["persona"], startedAt: Date(stored: row["startedAt"]),
      turnCount: row["turnCount"],
      measures: try row.decode(JSONColumn<[String: Double]>.self, forColumn: "measures").value)
  }

  var columns: Columns {
    [
      "scenario": scenario, "persona": persona, "startedAt": startedAt.stored,
      "turnCount": turnCount, "measures": JSONColumn(value: measures),
    ]
  }
}
