import ArgumentParser

/// One of the equal parts in which a long list of speeches is worked through, each by itself.
struct Shard: Codable, Equatable, Hashable {
  /// From 1.
  var index = 1
  var count = 1

  var isWhole: Bool { count == 1 }

  func contains(_ entry: Int) -> Bool {
    entry % count == index - 1
  }

  /// The entry that is this shard's `number`th, counted from 0.
  func entry(_ number: Int) -> Int {
    index - 1 + number * count
  }
}

extension Shard: ExpressibleByArgument {
  private static let mostShards = 1_000_000

  init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1],
      (1...Self.mostShards).contains(count), (1...count).contains(index)
    else { return nil }
    self.init(index: index, count: count)
  }
}
