public import FoundationEssentials
import GRDB

/// What was rehearsed: takes, drills, goals and debriefs, in an SQLite database that only the user may
/// read. Several processes may use it at once, and one that is killed loses at most what it was writing.
public struct HistoryStore: Sendable {
  /// What was put right while it was opened; a sentence for the user.
  public let notice: String?
  let place: HistoryPlace
  let database: DatabaseQueue

  /// Opens the history in `folder`, which is made where it isn't there.
  ///
  /// A damaged database is set aside under another name, never deleted, and a new one begun.
  public init(folder: String, now: Date = .now) throws(HistoryError) {
    let place = HistoryPlace(folder: folder)
    try place.prepare()
    (database, notice) = try place.locked { () throws(HistoryError) in
      do throws(HistoryError) {
        return (try Self.open(place), nil)
      } catch .damaged {
        let aside = try Self.setAside(place, day: now.day())
        return (
          try Self.open(place),
          "the history was damaged; it is kept as \(aside), and a new one begins"
        )
      }
    }
    self.place = place
  }

  /// Whether `folder` has a history; asking makes none.
  public static func isThere(_ folder: String) -> Bool {
    let place = HistoryPlace(folder: folder)
    return place.isThere(place.database)
  }

  private static func open(_ place: HistoryPlace) throws(HistoryError) -> DatabaseQueue {
    do {
      let database = try DatabaseQueue(path: place.database, configuration: configuration)
      try database.check("quick_check")
      try migrate(database, place)
      return database
    } catch let error as HistoryError {
      throw error
    } catch {
      throw HistoryError(error, path: place.database)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  private static func migrate(_ database: DatabaseQueue, _ place: HistoryPlace) throws {
    let applied = try database.read(Migrations.all.appliedIdentifiers)
    let known = Migrations.all.migrations
    guard applied.isSubset(of: known) else { throw HistoryError.newer(place.database) }
    guard let next = known.first(where: { !applied.contains($0) }) else { return }
    // Kept in the file from now on; GRDB's own setting would write on every opening.
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    if !applied.isEmpty { try backUp(database, to: place.backup(before: next), place) }
    try Migrations.all.migrate(database)
  }

  private static func backUp(
    _ database: DatabaseQueue, to path: String, _ place: HistoryPlace
  ) throws {
    try place.makeFile(path)
    let copy = try DatabaseQueue(path: path)
    try database.backup(to: copy)
    try copy.close()
  }

  private static func setAside(_ place: HistoryPlace, day: String) throws(HistoryError) -> String {
    let aside = place.damaged(day: day)
    for (file, suffix) in zip(place.databaseFiles, ["", "-wal", "-shm"]) {
      try place.move(file, to: aside + suffix)
    }
    try place.prepare()
    return aside
  }
}

// MARK: - What every table's code uses

extension HistoryStore {
  func read<Value>(_ work: (Database) throws -> Value) throws(HistoryError) -> Value {
    try translated { try database.read(work) }
  }

  /// All of `work` or nothing of it.
  func write<Value>(_ work: (Database) throws -> Value) throws(HistoryError) -> Value {
    try translated { try database.write(work) }
  }

  func translated<Value>(_ work: () throws -> Value) throws(HistoryError) -> Value {
    do {
      return try work()
    } catch let error as HistoryError {
      throw error
    } catch {
      throw HistoryError(error, path: place.database)
    }
  }

  /// Reads every page and index; `init` makes a quicker check.
  public func check() throws(HistoryError) {
    try translated { try database.check("integrity_check") }
  }
}

extension DatabaseQueue {
  fileprivate func check(_ pragma: String) throws {
    let answer = try read { try String.fetchOne($0, sql: "PRAGMA \(pragma)(1)") }
    guard answer == "ok" else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
  }
}
