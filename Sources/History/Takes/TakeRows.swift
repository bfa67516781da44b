import FoundationEssentials
import GRDB
import SpeechMetrics

extension RememberedTake: HistoryRow {
  static let table = "take"
  static let order = "startedAt, id"

  /// Without its figures, which are rows of their own.
  init(_ row: Row) throws {
    self.init(
      startedAt: Date(stored: row["startedAt"]), duration: row["duration"],
      kind: Kind(rawValue: row["kind"]) ?? .rehearsal, profile: row["profile"],
      title: row["title"], recording: row["recording"], contentHash: row["contentHash"],
      basis: try row.json("basis"), conditions: try row.json("conditions"),
      tags: try row.json("tags"),
      ratings: Ratings(row), changes: try row.metrics("changes"))
  }

  var columns: Columns {
    [
      "startedAt": startedAt.stored, "duration": duration, "kind": kind.rawValue,
      "profile": profile, "title": title, "recording": recording, "contentHash": contentHash,
      "basis": JSONColumn(value: basis), "conditions": JSONColumn(value: conditions),
      "tags": JSONColumn(value: tags),
      "comfortBefore": ratings.comfortBefore, "comfortAfter": ratings.comfortAfter,
      "predicted": ratings.predicted, "actual": ratings.actual,
      "changes": JSONColumn(value: changes.map(\.rawValue)),
    ]
  }

  /// Its figures.
  var parts: [Columns] {
    figures.sorted { $0.key.rawValue < $1.key.rawValue }.map { metric, figure in
      [
        "metric": metric.rawValue, "value": figure.value, "standardError": figure.standardError,
        "withheld": figure.withheld,
      ]
    }
  }
}

extension RememberedTake.Ratings {
  init(_ row: Row) {
    self.init(
      comfortBefore: row["comfortBefore"], comfortAfter: row["comfortAfter"],
      predicted: row["predicted"], actual: row["actual"])
  }
}

extension RememberedTake.Figure {
  init(_ row: Row) {
    self.init(
      value: row["value"], standardError: row["standardError"], withheld: row["withheld"])
  }
}

extension Row {
  fileprivate func json<Value: Codable>(_ column: String) throws -> Value {
    try decode(JSONColumn<Value>.self, forColumn: column).value
  }

  /// Those that this version knows.
  func metrics(_ column: String) throws -> [MetricID] {
    try decode(JSONColumn<[String]>.self, forColumn: column).value.compactMap(MetricID.init)
  }
}
