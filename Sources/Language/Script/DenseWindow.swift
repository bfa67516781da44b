/// Where many words of a passage stand close together in a talk: a passage is where its words are dense, not where
/// the first of them happens to be.
struct DenseWindow: Equatable {
  /// Of words of the talk, from the first that belongs to the passage to the last.
  var words: ClosedRange<Int>
  /// Of the passage's words that carry meaning, how many are there, by weight: 0…1.
  var share: Double
  /// How many.
  var count: Int
}

/// A word of a passage, met in the talk.
struct WordHit: Equatable {
  var talk: Int
  /// Which word of the passage; alike words of it have one number.
  var kind: Int
  var weight: Int32
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
  /// Those of the words at `places`, in order, that may stand for one of the passage.
  func hits(at places: some Sequence<Int>, in talk: [MatchWord]) -> [WordHit] {
    places.compactMap { place in
      let weights = kinds.map {
        $0.isContent
          ? $0.similarity(to: talk[place])
          : $0.stem == talk[place].stem ? MatchWord.contentWeight : 0
      }
      guard let best = weights.indices.max(by: { weights[$0] < weights[$1] }), weights[best] > 0
      else { return nil }
      return WordHit(talk: place, kind: best, weight: weights[best])
    }
  }

  /// Where in the talk a word may stand for one of the passage, in order.
  func places(in index: MatchIndex) -> [Int] {
    Set(kinds.flatMap(index.places)).sorted()
  }

  /// The window of at most `length` words of the talk that holds most of the passage; of several the shortest, then
  /// the earliest.
  func densest(_ hits: [WordHit], length: Int) -> DenseWindow? {
    var best: DenseWindow?
    var first = 0
    for last in hits.indices {
      while hits[last].talk - hits[first].talk >= length { first += 1 }
      guard let window = window(hits[first...last]) else { continue }
      if best.map({ window.isBetter(than: $0) }) ?? true { best = window }
    }
    return best
  }

  private func window(_ hits: ArraySlice<WordHit>) -> DenseWindow? {
    var left = counts
    var (weight, count): (Int32, Int) = (0, 0)
    var start: Int?
    for hit in hits.reversed() where left[hit.kind] > 0 {
      left[hit.kind] -= 1
      weight += hit.weight
      count += 1
      start = hit.talk
    }
    guard let start, let end = hits.last?.talk else { return nil }
    let whole = Double(wordCount) * Double(MatchWord.contentWeight)
    return DenseWindow(words: start...end, share: Double(weight) / whole, count: count)
  }
}

extension DenseWindow {
  fileprivate func isBetter(than other: DenseWindow) -> Bool {
    (share, other.words.count) > (other.share, words.count)
  }
}
