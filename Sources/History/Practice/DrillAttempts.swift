public import FoundationEssentials
import GRDB

extension HistoryStore {
  public func append(_ attempt: DrillAttempt) throws(HistoryError) {
    try write { _ = try attempt.insert($0) }
  }

  /// In the order in which they were made.
  public func drillAttempts(since: Date? = nil) throws(HistoryError) -> [DrillAttempt] {
    try read { db in
      try DrillAttempt.fetch(db, where: "startedAt >= \(since?.stored ?? .min)")
        .map(DrillAttempt.init)
    }
  }
}

extension DrillAttempt: HistoryRow {
  static let table = "drillAttempt"

  init(_ row: Row) {
    self.init(
      drill: row["drill"], level: row["level"], startedAt: Date(stored: row["startedAt"]),
      value: row["value"], passed: row["passed"])
  }

  var columns: Columns {
    [
      "drill": drill, "level": level, "startedAt": startedAt.stored, "value": value,
      "passed": passed,
    ]
  }
}
