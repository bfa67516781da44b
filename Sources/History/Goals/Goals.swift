public import FoundationEssentials
import GRDB

extension HistoryStore {
  /// - Returns: the number that the user knows it by.
  @discardableResult
  public func add(_ goal: Goal) throws(HistoryError) -> Int {
    try write { db in
      try goal.insert(db)
      return Int(db.lastInsertedRowID)
    }
  }

  /// The oldest first.
  public func goals(includingClosed: Bool = false) throws(HistoryError) -> [StoredGoal] {
    try read { db in
      try Goal.fetch(db, where: "\(includingClosed) OR ending IS NULL").map(StoredGoal.init)
    }
  }

  /// To the next state; after the last, the goal is finished.
  @discardableResult
  public func moveOn(goal id: Int, now: Date = .now) throws(HistoryError) -> StoredGoal {
    try change(goal: id, now: now) { goal in
      if let next = goal.state.next { goal.state = next } else { goal.ending = .finished }
    }
  }

  /// Whatever its state: it has been looked back on.
  public func finish(goal id: Int, now: Date = .now) throws(HistoryError) {
    _ = try change(goal: id, now: now) { goal in
      goal.state = .debrief
      goal.ending = .finished
    }
  }

  @discardableResult
  public func drop(goal id: Int, now: Date = .now) throws(HistoryError) -> StoredGoal {
    try change(goal: id, now: now) { $0.ending = .dropped }
  }

  private func change(
    goal id: Int, now: Date, _ change: (inout Goal) -> Void
  ) throws(HistoryError) -> StoredGoal {
    try write { db in
      var goal = try StoredGoal.read(db, id: id)
      guard goal.goal.ending == nil else { throw HistoryError.goalIsClosed(id) }
      change(&goal.goal)
      goal.goal.changedAt = now.wholeSeconds
      try goal.update(db)
      return goal
    }
  }
}

extension StoredGoal {
  init(_ row: Row) {
    self.init(id: row["id"], goal: Goal(row))
  }

  static func read(_ db: Database, id: Int) throws -> StoredGoal {
    guard
      let row = try Row.fetchOne(db, sql: "SELECT * FROM goal WHERE id = ?", arguments: [id])
    else { throw HistoryError.noGoal(id) }
    return StoredGoal(row)
  }

  fileprivate func update(_ db: Database) throws {
    try db.execute(
      sql: "UPDATE goal SET state = ?, changedAt = ?, ending = ? WHERE id = ?",
      arguments: [goal.state.rawValue, goal.changedAt.stored, goal.ending?.rawValue, id])
  }
}

extension Goal: HistoryRow {
  static let table = "goal"
  static let order = "id"

  init(_ row: Row) {
    self.init(
      statement: row["statement"], state: State(rawValue: row["state"]) ?? .situation,
      createdAt: Date(stored: row["createdAt"]), changedAt: Date(stored: row["changedAt"]),
      ending: (row["ending"] as String?).flatMap(Ending.init))
  }

  var columns: Columns {
    [
      "statement": statement, "state": state.rawValue, "createdAt": createdAt.stored,
      "changedAt": changedAt.stored, "ending": ending?.rawValue,
    ]
  }
}
