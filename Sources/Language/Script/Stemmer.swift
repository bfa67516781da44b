/// Takes the endings off an English word, so that "pricing", "priced" and "prices" are one (Porter 1980, "An
/// algorithm for suffix stripping"). Words with anything but a to z stay as they are.
struct Stemmer {
  private var letters: [UInt8]
  /// What is longer is no word.
  private static let longest = 40

  static func stem(_ word: String) -> String {
    let letters = Array(word.utf8)
    guard (3...longest).contains(letters.count), letters.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return word }
    var stemmer = Stemmer(letters: letters)
    stemmer.takeOffPlural()
    stemmer.takeOffPast()
    stemmer.turnFinalY()
    stemmer.replace(Self.derived, above: 0)
    stemmer.replace(Self.adjectival, above: 0)
    stemmer.takeOffLong()
    stemmer.takeOffFinalE()
    return String(decoding: stemmer.letters, as: UTF8.self)
  }
}

extension Stemmer {
  /// Steps 2, 3 and 4 of the paper; of endings that are alike the longer stands first.
  private static let derived: [(String, String)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
  ]
  private static let adjectival: [(String, String)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]
  private static let long: [(String, String)] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize",
  ].map { ($0, "") }

  private mutating func takeOffPlural() {
    if ends("sses") || ends("ies") {
      letters.removeLast(2)
    } else if ends("s"), !ends("ss") {
      letters.removeLast()
    }
  }

  private mutating func takeOffPast() {
    if ends("eed") {
      if measure(letters.count - 3) > 0 { letters.removeLast() }
      return
    }
    guard let ending = ["ed", "ing"].first(where: ends),
      (0..<letters.count - ending.utf8.count).contains(where: { !isConsonant($0) })
    else { return }
    letters.removeLast(ending.utf8.count)
    if ends("at") || ends("bl") || ends("iz") || (measure(letters.count) == 1 && isShort) {
      letters.append(UInt8(ascii: "e"))
    } else if endsDouble, !ends("l"), !ends("s"), !ends("z") {
      letters.removeLast()
    }
  }

  private mutating func turnFinalY() {
    guard ends("y"), (0..<letters.count - 1).contains(where: { !isConsonant($0) }) else { return }
    letters[letters.count - 1] = UInt8(ascii: "i")
  }

  private mutating func takeOffLong() {
    if ends("ion"), !["sion", "tion"].contains(where: ends) { return }
    replace(Self.long, above: 1)
  }

  private mutating func takeOffFinalE() {
    if ends("e") {
      let rest = Stemmer(letters: letters.dropLast())
      let measure = rest.measure(rest.letters.count)
      if measure > 1 || (measure == 1 && !rest.isShort) { letters.removeLast() }
    }
    if ends("ll"), measure(letters.count - 1) > 1 { letters.removeLast() }
  }

  /// The longest ending that fits decides, whether or not enough is left before it.
  private mutating func replace(_ endings: [(String, String)], above least: Int) {
    let fitting = endings.filter { ends($0.0) }
    guard let (ending, other) = fitting.max(by: { $0.0.utf8.count < $1.0.utf8.count }),
      measure(letters.count - ending.utf8.count) > least
    else { return }
    letters.removeLast(ending.utf8.count)
    letters += other.utf8
  }
}

extension Stemmer {
  private func ends(_ ending: String) -> Bool {
    letters.count > ending.utf8.count && letters.reversed().starts(with: ending.utf8.reversed())
  }

  private func isConsonant(_ index: Int) -> Bool {
    switch letters[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      false
    case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// How often consonants follow vowels in the first `count` letters: the paper's m.
  private func measure(_ count: Int) -> Int {
    var isAfterVowel = false
    return (0..<count).reduce(0) { measure, index in
      let isEnd = isAfterVowel && isConsonant(index)
      isAfterVowel = !isConsonant(index)
      return isEnd ? measure + 1 : measure
    }
  }

  private var endsDouble: Bool {
    let last = letters.count - 1
    return last > 0 && letters[last] == letters[last - 1] && isConsonant(last)
  }

  /// Ends with consonant, vowel, consonant, the last not w, x or y: the paper's *o.
  private var isShort: Bool {
    let last = letters.count - 1
    return last > 1 && isConsonant(last) && !isConsonant(last - 1) && isConsonant(last - 2)
      && !"wxy".utf8.contains(letters[last])
  }
}
