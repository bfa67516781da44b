import TestSupport
import Testing

@testable import Language

@Suite struct WordAlignmentTests {
  private typealias Pair = WordAlignment.Pair

  private func words(_ text: String) -> [MatchWord] {
    text.split(separator: " ").map { word in
      let number = Int32(word.unicodeScalars.reduce(0) { 31 * $0 + $1.value } % 100_000)
      return MatchWord(stem: number, sound: -1 - number, isContent: word.count > 3)
    }
  }

  @Test func `a text is aligned with itself word for word`() {
    let text = words("alpha beta of gamma alpha of of delta")
    #expect(
      WordAlignment(text, text).pairs == text.indices.map { Pair(script: $0, talk: $0) })
  }

  @Test func `what either lacks is left out`() {
    let pairs = WordAlignment(words("alpha beta gamma delta"), words("zeta alpha gamma eta delta"))
    #expect(
      pairs.pairs == [Pair(script: 0, talk: 1), Pair(script: 2, talk: 2), Pair(script: 3, talk: 4)])
  }

  @Test func `one word that carries meaning outweighs two that don't`() {
    let pairs = WordAlignment(words("alpha of in"), words("of in alpha")).pairs
    #expect(pairs == [Pair(script: 0, talk: 2)])
  }

  @Test func `nothing is aligned with nothing`() {
    #expect(WordAlignment([], words("alpha")).pairs.isEmpty)
    #expect(WordAlignment(words("alpha"), []).pairs.isEmpty)
    #expect(WordAlignment(words("alpha"), words("beta")).pairs.isEmpty)
  }

  @Test func `the weight is the best that any alignment has`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let script = random(&generator), talk = random(&generator)
      let pairs = WordAlignment(script, talk).pairs
      let weight = pairs.reduce(0) { $0 + script[$1.script].similarity(to: talk[$1.talk]) }
      #expect(weight == best(script, talk))
      #expect(
        zip(pairs, pairs.dropFirst()).allSatisfy { $0.script < $1.script && $0.talk < $1.talk })
    }
  }

  private func random(_ generator: inout SeededGenerator) -> [MatchWord] {
    (0..<Int.random(in: 0...14, using: &generator)).map { _ in
      let stem = Int32.random(in: 0..<6, using: &generator)
      return MatchWord(stem: stem, sound: stem / 2, isContent: stem % 3 > 0)
    }
  }

  /// By trying both ways at each pair of words.
  private func best(_ script: [MatchWord], _ talk: [MatchWord]) -> Int32 {
    var table = [[Int32]](
      repeating: [Int32](repeating: 0, count: talk.count + 1), count: script.count + 1)
    for row in script.indices {
      for column in talk.indices {
        table[row + 1][column + 1] = max(
          table[row][column + 1], table[row + 1][column],
          table[row][column] + script[row].similarity(to: talk[column]))
      }
    }
    return table[script.count][talk.count]
  }
}
