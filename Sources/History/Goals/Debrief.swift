public import FoundationEssentials
import GRDB

/// Looking back on a real attempt, in three answers.
public struct Debrief: Codable, Equatable, Sendable {
  public var writtenAt: Date
  /// What the goal was, where it is of one.
  public var goal: String?
  public var happened: String
  public var why: String
  public var next: String

  public init(
    writtenAt: Date, goal: String? = nil, happened: String, why: String, next: String
  ) {
    self.writtenAt = writtenAt.wholeSeconds
    self.goal = goal
    self.happened = happened
    self.why = why
    self.next = next
  }
}

extension HistoryStore {
  public func add(_ debrief: Debrief) throws(HistoryError) {
    try write { _ = try debrief.insert($0) }
  }

  /// The oldest first.
  public func debriefs(since: Date? = nil) throws(HistoryError) -> [Debrief] {
    try read { db in
      try Debrief.fetch(db, where: "writtenAt >= \(since?.stored ?? .min)").map(Debrief.init)
    }
  }
}

extension Debrief: HistoryRow {
  static let table = "debrief"
  static let order = "writtenAt, rowid"

  init(_ row: Row) {
    self.init(
      writtenAt: Date(stored: row["writtenAt"]), goal: row["goal"], happened: row["happened"],
      why: row["why"], next: row["next"])
  }

  var columns: Columns {
    [
      "writtenAt": writtenAt.stored, "goal": goal, "happened": happened, "why": why, "next": next,
    ]
  }
}
