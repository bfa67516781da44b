internal import Models

/// What of a language the comparison of words needs. English is known; in others a word is compared as it is.
struct MatchLanguage {
  private let stopWords: Set<String>
  private let isEnglish: Bool

  /// - Parameter code: ISO 639-1: "en".
  init(_ code: String) {
    isEnglish = code == "en"
    stopWords = Self.stopWords[code] ?? []
  }

  func stem(_ word: String) -> String { isEnglish ? Stemmer.stem(word) : word }

  func sound(_ word: String) -> String? { isEnglish ? PhoneticKey.key(word) : nil }

  func isStopWord(_ word: String) -> Bool { stopWords.contains(word) }

  /// Cannot fail: the file is part of the program, and a test reads it.
  private static let stopWords: [String: Set<String>] = {
    guard let words = ScriptData.read("script/stop-words.json", Self.stopWords) else {
      preconditionFailure("script/stop-words.json is built in and has words")
    }
    return words
  }()

  private static func stopWords(_ field: JSONField) -> [String: Set<String>]? {
    guard field.isObject(of: ["languages", "source"]), ScriptData.hasSource(field),
      let languages = field["languages"].fields()
    else { return nil }
    return Dictionary(uniqueKeysWithValues: languages.map { ($0.name, $0.field.words()) })
  }
}
