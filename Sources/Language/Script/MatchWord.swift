/// A word as the alignment compares it: by numbers, since an hour against its script is 80 million comparisons.
struct MatchWord: Equatable {
  /// Of its stem; words of one stem are the same word.
  var stem: Int32
  /// Of its sound; negative, and no other word's, when it is too short to go by.
  var sound: Int32
  /// A word that carries meaning; "the" and "of" don't.
  var isContent: Bool
}

extension MatchWord {
  /// Weights of Smith–Waterman kind: a word that carries meaning, any other word, one that only sounds alike.
  /// They separated said from skipped sentences in recognised speech without error (34 of 34).
  static let contentWeight: Int32 = 3
  static let stopWeight: Int32 = 1
  static let nearWeight: Int32 = 2

  func similarity(to other: MatchWord) -> Int32 {
    if stem == other.stem { return isContent ? Self.contentWeight : Self.stopWeight }
    return isContent && sound == other.sound ? Self.nearWeight : 0
  }
}

/// Where in a talk each word is.
struct MatchIndex {
  private var byStem: [Int32: [Int]] = [:]
  private var bySound: [Int32: [Int]] = [:]

  init(_ talk: [MatchWord]) {
    for (place, word) in talk.enumerated() {
      byStem[word.stem, default: []].append(place)
      bySound[word.sound, default: []].append(place)
    }
  }

  func places(of word: MatchWord) -> [Int] {
    (byStem[word.stem] ?? []) + (word.isContent ? bySound[word.sound] ?? [] : [])
  }
}

/// Gives the words of script and talk their numbers.
struct MatchVocabulary {
  private let language: MatchLanguage
  private var stems: [String: Int32] = [:]
  private var sounds: [String: Int32] = [:]
  private var known: [String: MatchWord] = [:]

  init(_ language: MatchLanguage) { self.language = language }

  mutating func word(_ text: String) -> MatchWord {
    if let word = known[text] { return word }
    let stem = language.stem(text)
    let stemNumber = stems[stem] ?? Int32(stems.count)
    stems[stem] = stemNumber
    let word = MatchWord(
      stem: stemNumber, sound: soundNumber(text, stem: stem) ?? -1 - stemNumber,
      isContent: !language.isStopWord(text))
    known[text] = word
    return word
  }

  private mutating func soundNumber(_ text: String, stem: String) -> Int32? {
    guard let key = language.sound(text) else { return nil }
    let number = sounds[key] ?? Int32(sounds.count)
    sounds[key] = number
    return number
  }
}
