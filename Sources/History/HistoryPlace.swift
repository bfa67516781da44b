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
    try makeFolder()
    try makeFile(database)
  }

  func makeFile(_ file: String) throws(HistoryError) {
    let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else { throw unusable(file) }
    close(descriptor)
  }

  private func makeFolder() throws(HistoryError) {
    let ends = folder.indices.dropFirst().filter { folder[$0] == "/" } + [folder.endIndex]
    for end in ends {
      let isThere = unsafe mkdir(String(folder[..<end]), 0o700) == 0 || errno == EEXIST
      guard isThere else { throw unusable(folder) }
    }
  }

  /// While `work` runs, no other process opens the history; a process that is killed lets go.
  func locked<Value>(_ work: () throws(HistoryError) -> Value) throws(HistoryError) -> Value {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else { throw unusable(folder) }
    defer { close(descriptor) }
    return try work()
  }

  /// Names of all that rehearse made here.
  func files() -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix("history") { names.append(path(name)) }
    }
    return names.sorted()
  }

  func move(_ file: String, to target: String) throws(HistoryError) {
    guard unsafe rename(file, target) == 0 || errno == ENOENT else { throw unusable(file) }
  }

  /// A file or a link, never what a link leads to or a folder.
  ///
  /// - Returns: the file and why it is still there; nil where it isn't.
  func delete(_ file: String) -> String? {
    guard !Files.remove(file), errno != ENOENT else { return nil }
    return unsafe "\(file) (\(String(cString: strerror(errno))))"
  }

  func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  private func path(_ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private func unusable(_ path: String) -> HistoryError {
    .unusable(path, reason: unsafe String(cString: strerror(errno)))
  }
}
