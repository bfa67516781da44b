extension SoughtPassage {
  /// Of the weight of all its words, small ones too, how much must stand in their order.
  private static let leastShare = 0.65
  /// Fewer words stand together by chance; more have enough that carry meaning.
  private static let lengths = 4...15

  /// Where the passage was said nearly word for word, though too few of the words that carry meaning are there: a
  /// recogniser got them wrong.
  ///
  /// - Parameter places: as for `densest`; it is looked for around each.
  func wordForWord(at places: [Int], in talk: [MatchWord]) -> DenseWindow? {
    guard Self.lengths.contains(words.count), words.contains(where: \.isContent) else { return nil }
    let whole = words.reduce(0) { $0 + $1.similarity(to: $1) }
    let found = places.map { place in
      let start = max(0, place - words.count)
      let near = Array(talk[start..<min(talk.count, place + words.count)])
      let pairs = WordAlignment(words, near).pairs
      let weight = pairs.reduce(0) { $0 + words[$1.script].similarity(to: near[$1.talk]) }
      return (start: start, pairs: pairs, weight: weight)
    }
    guard let best = found.max(by: { $0.weight < $1.weight }), let first = best.pairs.first,
      let last = best.pairs.last, Double(best.weight) >= Self.leastShare * Double(whole)
    else { return nil }
    let count = best.pairs.count { words[$0.script].isContent }
    return DenseWindow(
      words: best.start + first.talk...best.start + last.talk,
      share: Double(count) / Double(wordCount), count: count)
  }
}
