extension [ScriptLetter] {
  /// A longer one is judged in pieces: where it was said could not be told of the whole.
  private static let longestSentence = 40

  /// The sentences of a paragraph. One ends with ".", "?", "!" or "…" before a space, unless a small letter
  /// follows or the word is an abbreviation.
  var sentences: [ScriptSentence] {
    var sentences: [Self] = []
    var start = 0
    for index in indices where endsSentence(at: index, from: start) {
      sentences.append(Self(self[start...index]))
      start = index + 1
    }
    sentences.append(Self(self[start...]))
    return sentences.flatMap(\.pieces).compactMap(\.sentence)
  }

  /// Of at most as many words as a sentence has.
  private var pieces: [Self] {
    split(whereSeparator: \.character.isWhitespace).chunks(of: Self.longestSentence).map { words in
      Self(words.map { Self($0) }.joined(separator: [ScriptLetter(character: " ", line: 0)]))
    }
  }

  private var sentence: ScriptSentence? {
    guard let first, contains(where: { $0.character.isLetter || $0.character.isNumber }) else {
      return nil
    }
    return ScriptSentence(text: String(map(\.character)), line: first.line)
  }

  /// Whether the space at `index` follows a sentence that begins at `start`.
  private func endsSentence(at index: Int, from start: Int) -> Bool {
    guard self[index].character.isWhitespace else { return false }
    let before = self[start..<index].reversed().drop { "”’»)\"'".contains($0.character) }
    guard let sign = before.first?.character, ".?!…".contains(sign) else { return false }
    let next = self[index...].first {
      !$0.character.isWhitespace && !"“‘«(\"'".contains($0.character)
    }
    if next?.character.isLowercase ?? false { return false }
    guard sign == "." else { return true }
    let word = before.dropFirst().prefix { !$0.character.isWhitespace }.reversed()
    return !Self.abbreviations.contains(String(word.map(\.character)).lowercased())
      && word.count > 1
  }

  private static let abbreviations: Set<String> = [
    "dr", "e.g", "etc", "i.e", "mr", "mrs", "ms", "no", "prof", "st", "vs",
  ]
}

extension Array {
  fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
