/// How filled pauses are written, by language; what other languages share where one isn't listed.
private let written: [String: Set<String>] = [
  "en": ["um", "umm", "uhm", "uh", "uhh", "er", "erm", "ehm", "hm", "hmm", "mm", "mmm", "ah"],
  "de": ["äh", "ähm", "öh", "öhm", "hm", "hmm", "mm"],
]
private let shared: Set<String> = ["um", "uh", "uhm", "hm", "hmm", "mm", "äh", "ähm", "euh"]

extension Transcript {
  /// Whether `word` is "um", "uh" and the like rather than a word.
  public func isFilledPause(_ word: Word) -> Bool {
    let letters = word.text.lowercased().filter(\.isLetter)
    return (written[language] ?? shared).contains(letters)
  }

  /// Its words without those.
  public var spokenWords: [Word] { words.filter { !isFilledPause($0) } }
}
