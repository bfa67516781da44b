import ClubNight
import FoundationEssentials
import Host

/// The shards of one run, from the folders that they were written to.
struct Merging {
  private var records: [(record: ShardRecord, folder: String)]

  init(_ folders: [String]) throws(ClubError) {
    records = []
    for folder in folders { records += try Self.records(in: folder).map { ($0, folder) } }
    records.sort { $0.record.index < $1.record.index }
    try check()
  }

  /// Of the shards; of the whole run where there is nothing else.
  private static func records(in folder: String) throws(ClubError) -> [ShardRecord] {
    let entries = EntryStore.folder(in: folder)
    let names = Files.names(in: entries) ?? []
    let all = names.filter(ShardRecord.isFileName).sorted().compactMap { name in
      Files.contents(joined(entries, name)).flatMap { ShardRecord(Data($0)) }
    }
    let shards = all.filter { !$0.shard.isWhole }
    guard !all.isEmpty else { throw .noShards(folder) }
    return shards.isEmpty ? all : shards
  }

  private func check() throws(ClubError) {
    let first = records[0]
    if let other = records.first(where: { $0.record.run != first.record.run }) {
      throw .differentShards(first.folder, other.folder)
    }
    let present = Set(records.map(\.record.index))
    let missing = (1...first.record.run.shardCount).filter { !present.contains($0) }
    if !missing.isEmpty {
      throw .missingShards(missing.map { Shard(index: $0, count: first.record.run.shardCount) })
    }
    for (record, folder) in records where record.items.count != record.expectedCount {
      throw .missingResult(folder)
    }
  }

  var run: ShardRecord.Run { records[0].record.run }

  /// What became of every entry, in the order of the input.
  func worked() throws(ClubError) -> [WorkedEntry] {
    var all: [WorkedEntry?] = Array(repeating: nil, count: run.entryCount)
    for (record, folder) in records {
      for (number, item) in record.items.enumerated() {
        let worked = item.worked(EntryStore(folder: EntryStore.folder(in: folder)))
        guard let worked else { throw .missingResult(folder) }
        all[record.shard.entry(number)] = worked
      }
    }
    return all.compactMap { $0 }
  }
}

extension ShardRecord {
  /// How many entries are this shard's.
  fileprivate var expectedCount: Int {
    (run.entryCount - index + run.shardCount) / run.shardCount
  }
}

extension ShardRecord.Item {
  fileprivate func worked(_ store: EntryStore) -> WorkedEntry? {
    if let failure {
      return WorkedEntry(outcome: .failed(ClubFailure(entry: entry, reason: failure)))
    }
    guard let key, let result = store.result(key) else { return nil }
    return WorkedEntry(outcome: .heard(result.entered(as: entry)), key: key)
  }
}
