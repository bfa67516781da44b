import ClubNight
import FoundationEssentials
import Models
import Reporting

/// What a finished run or shard leaves behind, from which its evening can be put together: the
/// entries in order, and where each one's result is kept.
struct ShardRecord: Codable {
  static let schema = "rehearse.shard/1"

  struct Item: Codable {
    var entry: ClubEntry
    /// Nil for a failure.
    var key: String?
    var failure: String?

    init(_ worked: WorkedEntry) {
      entry = worked.outcome.entry
      key = worked.key
      if case .failed(let failure) = worked.outcome { self.failure = failure.reason }
    }
  }

  /// What all shards of a run have in common.
  struct Run: Codable, Equatable {
    var shardCount: Int
    /// In all shards.
    var entryCount: Int
    var showing: Evening.Showing
    var toolVersion = version
    var modelsHash = ModelFiles.hash
  }

  private(set) var schema = ShardRecord.schema
  var run: Run
  /// From 1.
  var index: Int
  var items: [Item]

  init(_ shard: Shard, entryCount: Int, showing: Evening.Showing, _ worked: [WorkedEntry]) {
    run = Run(shardCount: shard.count, entryCount: entryCount, showing: showing)
    index = shard.index
    items = worked.map(Item.init)
  }

  var shard: Shard { Shard(index: index, count: run.shardCount) }

  var keys: Set<String> { Set(items.compactMap(\.key)) }

  /// Nil unless `data` is a record of this version.
  init?(_ data: Data) {
    guard let record = try? JSONDecoder().decode(ShardRecord.self, from: data),
      record.schema == Self.schema
    else { return nil }
    self = record
  }

  static func fileName(_ shard: Shard) -> String {
    "\(namePrefix)\(shard.index)-of-\(shard.count).json"
  }

  static func isFileName(_ name: String) -> Bool {
    name.hasPrefix(namePrefix) && name.hasSuffix(".json")
  }

  private static let namePrefix = "shard-"
}
