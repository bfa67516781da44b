/// Where many words of a passage stand close together in a talk: a passage is where its words are dense, not where
/// the first of them happens to be.
struct DenseWindow: Equatable {
  /// Of words of the talk, from the first that belongs to the passage to the last.
  var words: ClosedRange<Int>
  /// Of the passage's words that carry meaning, how many are there: 0…1.
  var share: Double
  var count: Int
}

/// A word of a passage, met in the talk.
struct WordHit: Equatable {
  var talk: Int
  /// Which word of the passage; alike words of it have one number.
  var kind: Int
}

/// A passage of a script, or a key point, as it is looked for.
struct SoughtPassage {
  let words: [MatchWord]
  /// The words that carry meaning; all where none does. Once each, with how often.
  private let kinds: [MatchWord]
  private let counts: [Int]

  init(_ words: [MatchWord]) {
    self.words = words
    let content = words.filter(\.isContent)
    let judged = content.isEmpty ? words : content
    kinds = judged.reduce(into: []) { kinds, word in
      if !kinds.contains(where: { $0.stem == word.stem }) { kinds.append(word) }
    }
    counts = kinds.map { kind in judged.count { $0.stem == kind.stem } }
  }

  /// How many words it is judged by.
  var wordCount: Int { counts.reduce(0, +) }

  /// Half of its words and at least two, or the one that it has: a single word of two is met by chance.
  func isSaid(in window: DenseWindow) -> Bool {
    window.share >= 0.5 && window.count >= min(2, wordCount)
  }
}

extension SoughtPassage {
  /// Where in the talk a word may stand for one of the passage, in order.
  func places(in index: MatchIndex) -> [Int] {
    Set(kinds.flatMap(index.places)).sorted()
  }

  /// The window of at most `length` words of the talk that holds most of the passage; of several the shortest, then
  /// the earliest.
  ///
  /// - Parameter places: the words that may belong to it, in order.
  func densest(at places: [Int], in talk: [MatchWord], length: Int) -> DenseWindow? {
    let hits = places.compactMap { hit(at: $0, in: talk) }
    var best: DenseWindow?
    var first = 0
    for last in hits.indices {
      while hits[last].talk - hits[first].talk >= length { first += 1 }
      guard let window = window(hits[first...last]) else { continue }
      if best.map({ window.isBetter(than: $0) }) ?? true { best = window }
    }
    return best.map { withOuterWords($0, in: talk) }
  }

  private func hit(at place: Int, in talk: [MatchWord]) -> WordHit? {
    let weights = kinds.map { $0.similarity(to: talk[place]) }
    guard let best = weights.indices.max(by: { weights[$0] < weights[$1] }), weights[best] > 0
    else { return nil }
    return WordHit(talk: place, kind: best)
  }

  private func window(_ hits: ArraySlice<WordHit>) -> DenseWindow? {
    var left = counts
    var count = 0
    var start: Int?
    for hit in hits.reversed() where left[hit.kind] > 0 {
      left[hit.kind] -= 1
      count += 1
      start = hit.talk
    }
    guard let start, let end = hits.last?.talk else { return nil }
    return DenseWindow(words: start...end, share: Double(count) / Double(wordCount), count: count)
  }

  /// With the small words that begin and end the passage, where the talk has them there: "our" of "our rivers".
  private func withOuterWords(_ window: DenseWindow, in talk: [MatchWord]) -> DenseWindow {
    let before = zip(
      words.prefix { !$0.isContent }.reversed(), talk[..<window.words.lowerBound].reversed())
    let after = zip(
      words.suffix(while: { !$0.isContent }), talk[(window.words.upperBound + 1)...])
    let start = window.words.lowerBound - before.prefix { $0.stem == $1.stem }.count
    let end = window.words.upperBound + after.prefix { $0.stem == $1.stem }.count
    return DenseWindow(words: start...end, share: window.share, count: window.count)
  }
}

extension DenseWindow {
  fileprivate func isBetter(than other: DenseWindow) -> Bool {
    (count, other.words.count) > (other.count, words.count)
  }
}

extension Array {
  fileprivate func suffix(while belongs: (Element) -> Bool) -> ArraySlice<Element> {
    self[(lastIndex { !belongs($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
