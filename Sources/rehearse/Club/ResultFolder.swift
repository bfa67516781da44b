import ArgumentParser
import ClubNight
import FoundationEssentials
import Glibc
import Host

/// A folder of results: the pages, and in `.entries` what a later run goes on from.
///
/// One run at a time writes to it; shards of a run can do so together.
final class ResultFolder {
  private static let pagesName = "pages.json"

  let path: String
  let store: EntryStore
  private let shard: Shard
  private var locks: [Int32] = []

  /// Makes the folder where it isn't there.
  init(_ path: String, for shard: Shard) throws {
    self.path = path
    self.shard = shard
    store = EntryStore(folder: EntryStore.folder(in: path))
    try makeFolder(path)
    try makeFolder(store.folder, mode: 0o700)
    try lock("lock", shard.isWhole ? LOCK_EX : LOCK_SH)
    if shard.isWhole {
      removeLeftovers()
    } else {
      try lock("lock-\(shard.index)-of-\(shard.count)", LOCK_EX)
    }
  }

  deinit {
    for lock in locks { close(lock) }
  }

  /// Whoever holds it ends with its process, however that ends.
  private func lock(_ name: String, _ operation: Int32) throws {
    let path = joined(store.folder, name)
    let descriptor = Files.open(path, O_RDWR | O_CREAT | O_CLOEXEC, mode: 0o600)
    guard descriptor >= 0 else { throw OutputError.unwritable(path, reason: systemReason()) }
    locks.append(descriptor)
    guard flock(descriptor, operation | LOCK_NB) == 0 else { throw ClubError.busy(self.path) }
  }

  /// What a run that was killed was writing.
  private func removeLeftovers() {
    let folders = Set(writtenPages.map(folder(of:))).union([path, store.folder])
    for folder in folders {
      for name in (Files.names(in: folder) ?? []) where OutputFile.isTemporary(name) {
        Files.remove(joined(folder, name))
      }
    }
  }

  // MARK: Records

  func keep(_ record: ShardRecord) throws(OutputError) {
    try write(record, as: ShardRecord.fileName(record.shard))
  }

  private func write(_ value: some Encodable, as name: String) throws(OutputError) {
    try OutputFile.write(json(value), to: joined(store.folder, name), mode: 0o600)
  }

  // MARK: Pages

  /// Writes the evening's pages in place of those of the last run, and forgets what no longer counts.
  func publish(
    _ evening: Evening, formats: PageFormats, inputs: [String], jobs: Int = 1
  ) throws {
    let files = ClubPages.files(for: evening, jobs: jobs).filter(formats.contains)
    let names = files.map(\.name)
    try checkInputs(inputs, against: names)
    let old = writtenNames
    try checkStrangers(Set(names).subtracting(old))
    try write(Set(names).union(old).sorted(), as: Self.pagesName)
    for file in files {
      let target = joined(path, file.name)
      try makeFolder(folder(of: target))
      try OutputFile.write(file.text, to: target, mode: file.isPrivate ? 0o600 : 0o666)
    }
    for name in Set(old).subtracting(names) { Files.remove(joined(path, name)) }
    try write(names.sorted(), as: Self.pagesName)
  }

  /// Nothing is kept of speeches that are no longer part of the evening.
  func forgetAll(but record: ShardRecord) {
    let keys = record.keys
    for name in Files.names(in: store.folder) ?? [] {
      let stem = recordingNames([name])[0]
      let isResult = fileExtension(name) == EntryStore.fileExtension && !keys.contains(stem)
      let isRecord = ShardRecord.isFileName(name) && name != ShardRecord.fileName(record.shard)
      if isResult || isRecord { Files.remove(joined(store.folder, name)) }
    }
  }

  /// What no run wrote is left alone.
  private func checkStrangers(_ names: Set<String>) throws {
    guard let stranger = names.sorted().map({ joined(path, $0) }).first(where: isThere) else {
      return
    }
    throw ValidationError(
      "\(stranger) is there already, and no run wrote it: choose another --output, or move it away")
  }

  private func checkInputs(_ inputs: [String], against names: [String]) throws {
    let identities = Dictionary(
      inputs.compactMap { input in FileIdentity(input).map { ($0, input) } },
      uniquingKeysWith: { first, _ in first })
    for name in names {
      let target = joined(path, name)
      guard let input = FileIdentity(target).flatMap({ identities[$0] }) else { continue }
      throw ValidationError(
        "writing \(target) would overwrite \(input), which is an input; choose another --output")
    }
  }

  /// What the last run wrote here; a name that leads out of this folder isn't believed.
  private var writtenNames: [String] {
    let list = Files.contents(joined(store.folder, Self.pagesName))
    let names = list.flatMap { try? JSONDecoder().decode([String].self, from: Data($0)) } ?? []
    return names.filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
  }

  private var writtenPages: [String] { writtenNames.map { joined(path, $0) } }
}
