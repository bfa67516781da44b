/// How filled pauses are written, by language; what other languages share where one isn't listed.
private let written: [String: Set<String>] = [
  "en": ["um", "umm", "uhm", "uh", "uhh", "er", "erm", "ehm", "hm", "hmm", "mm", "mmm", "ah"],
  "de": ["äh", "ähm", "öh", "öhm", "hm", "hmm", "mm"],
]
private let shared: Set<String> = ["um", "uh", "uhm", "hm", "hmm", "mm", "äh", "ähm", "euh"]

/// Whether a text is "um", "uh" and the like, signs aside.
public func isFilledPause(_ text: String, in language: String) -> Bool {
  (written[language] ?? shared).contains(text.lowercased().filter(\.isLetter))
}

extension Transcript {
  /// Whether `word` is "um", "uh" and the like rather than a word.
  public func isFilledPause(_ word: Word) -> Bool {
    SpeechAnalysis.isFilledPause(word.text, in: language)
  }

  /// Its words without those.
  public var spokenWords: [Word] { words.filter { !isFilledPause($0) } }
}
