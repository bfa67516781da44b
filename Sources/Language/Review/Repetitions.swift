import SpeechAnalysis

/// Words said again at once: "the the", "I was I was".
///
/// Words of grammar count wherever they are said twice; others ("long, long") only when neither a sign
/// nor a pause sets them apart, which is emphasis.
struct Repetitions {
  let passage: Passage
  let lexicon: Lexicon
  /// Words that are counted as filler words: "like, like" is two of these.
  let fillerWords: Set<Int>

  /// Up to so many words are said again together; more is another sentence.
  private static let longest = 3

  /// From the first of the words to the end of their last repetition.
  func found() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < passage.words.count {
      if let end = (1...Self.longest).reversed().lazy.compactMap({ end(of: $0, from: index) }).first
      {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Where the last repetition of `length` words ends; nil when they aren't said again.
  private func end(of length: Int, from start: Int) -> Int? {
    var end = start + length
    guard !isChained(start..<end) else { return nil }
    while isRepeated(end - length..<end) { end += length }
    return end > start + length ? end : nil
  }

  /// "day after day after day": two words, of which the one that isn't grammar stands once more before
  /// or after them.
  private func isChained(_ words: Range<Int>) -> Bool {
    guard words.count == 2, words.upperBound <= passage.words.count else { return false }
    let (first, second) = (words.lowerBound, words.upperBound - 1)
    return [(first, second + 3), (second, first - 1)].contains { said, again in
      let text = passage.words[said].text
      return passage.words.indices.contains(again) && passage.words[again].text == text
        && !lexicon.functionWords.contains(text)
    }
  }

  private func isRepeated(_ words: Range<Int>) -> Bool {
    let again = words.upperBound..<words.upperBound + words.count
    guard again.upperBound <= passage.words.count,
      zip(words, again).allSatisfy({ passage.words[$0].text == passage.words[$1].text }),
      !again.contains(where: { passage.beginsSentence[$0] && passage.isPunctuated })
    else { return false }
    guard !words.allSatisfy(fillerWords.contains) else { return false }
    let texts = words.map { passage.words[$0].text }
    if texts.allSatisfy({ lexicon.mayRepeat.contains($0) || $0.contains(where: \.isNumber) }) {
      return false
    }
    return texts.contains(where: lexicon.functionWords.contains)
      || !passage.stops(before: again.lowerBound)
  }
}
