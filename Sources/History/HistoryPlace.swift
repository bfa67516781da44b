import Glibc
import Host

/// The folder that holds the history, for the user alone.
struct HistoryPlace: Sendable {
  let folder: String

  var database: String { path("history.sqlite") }
  /// The database and what SQLite keeps beside it.
  var databaseFiles: [String] { ["", "-wal", "-shm"].map { database + $0 } }

  /// A copy of the database as it was before it got the tables of this version.
  func backup(before migration: String) -> String { path("\(backupPrefix)\(migration).sqlite") }

  func isBackup(_ file: String) -> Bool { file.hasPrefix(path(backupPrefix)) }

  private var backupPrefix: String { "history-before-" }

  /// A name that is free, for a database that is damaged.
  func damaged(day: String) -> String {
    let names = (1...).lazy.map { path("history-damaged-\(day)\($0 == 1 ? "" : "-\($0)").sqlite") }
    return names.first { !isThere($0) }!
  }

  /// Makes the folder (0700) and an empty database (0600), which SQLite's own files take after.
  func prepare() throws(HistoryError) {
    guard Files.makeFolders(folder, mode: 0o700) else { throw unusable(folder) }
    try makeFile(database)
  }

  func makeFile(_ file: String) throws(HistoryError) {
    let descriptor = Files.open(file, O_RDWR | O_CREAT | O_CLOEXEC, mode: 0o600)
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else { throw unusable(file) }
    close(descriptor)
  }

  /// While `work` runs, no other process opens the history; a process that is killed lets go.
  func locked<Value>(_ work: () throws(HistoryError) -> Value) throws(HistoryError) -> Value {
    let descriptor = Files.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else { throw unusable(folder) }
    defer { close(descriptor) }
    return try work()
  }

  /// Names of all that rehearse made here.
  func files() -> [String] {
    (Files.names(in: folder) ?? []).filter { $0.hasPrefix("history") }.map(path).sorted()
  }

  func move(_ file: String, to target: String) throws(HistoryError) {
    guard Files.rename(file, to: target) || errno == ENOENT else { throw unusable(file) }
  }

  /// A file or a link, never what a link leads to or a folder.
  ///
  /// - Returns: the file and why it is still there; nil where it isn't.
  func delete(_ file: String) -> String? {
    guard !Files.remove(file), errno != ENOENT else { return nil }
    return "\(file) (\(systemReason()))"
  }

  func isThere(_ path: String) -> Bool { Files.status(path) != nil }

  private func path(_ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private func unusable(_ path: String) -> HistoryError {
    .unusable(path, reason: systemReason())
  }
}
