/// Sequences of words that came again and again.
struct Phrases {
  let passage: Passage
  let functionWords: Set<String>

  private static let lengths = 3...6
  private static let leastCount = 3

  /// Of three to six words with one at least that isn't of grammar, said three times or more, none part
  /// of a longer one that came as often; most frequent first.
  func found() -> [TermCount] {
    var found: [(words: [String], places: [Range<Int>])] = []
    for length in Self.lengths.reversed() {
      for (words, places) in repeated(length)
      where !found.contains(where: { $0.places.count >= places.count && $0.words.contains(words) })
      {
        found.append((words, places))
      }
    }
    return found.map { words, places in
      TermCount(
        term: words.joined(separator: " "), moments: places.map(passage.range),
        atStart: places.count { passage.beginsSentence[$0.lowerBound] })
    }.mostFrequentFirst
  }

  private func repeated(_ length: Int) -> [(words: [String], places: [Range<Int>])] {
    guard passage.words.count >= length else { return [] }
    let places = (0...passage.words.count - length).map { $0..<$0 + length }.filter(isPhrase)
    return Dictionary(grouping: places) { $0.map { passage.words[$0].text } }
      .map { ($0.key, $0.value.withoutOverlap) }
      .filter { $0.places.count >= Self.leastCount }
      .sorted { $0.places[0].lowerBound < $1.places[0].lowerBound }
  }

  /// Whether no stop lies within and not all is grammar.
  private func isPhrase(_ words: Range<Int>) -> Bool {
    !words.dropFirst().contains(where: passage.stops(before:))
      && words.contains { !functionWords.contains(passage.words[$0].text) }
  }
}

extension [Range<Int>] {
  fileprivate var withoutOverlap: Self {
    reduce(into: []) { if ($0.last?.upperBound ?? 0) <= $1.lowerBound { $0.append($1) } }
  }
}

extension [String] {
  fileprivate func contains(_ part: [String]) -> Bool {
    part.count <= count
      && (0...count - part.count).contains { Array(self[$0..<$0 + part.count]) == part }
  }
}
