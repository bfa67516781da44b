/// How an English word sounds, roughly: consonants that are spelt differently and spoken alike become one, and
/// every vowel becomes "A". After Metaphone (Philips 1990), which drops the vowels: kept as one sign they still
/// tell "price" from "purse".
///
/// "analyse" and "analyze", "colour" and "color", "Katherine" and "Catherine" have one key each.
struct PhoneticKey {
  /// Nil for a word so short that too many sound like it.
  static func key(_ word: String) -> String? {
    var rest = Array(word.utf8)[...]
    guard rest.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    if silentStarts.contains(where: { rest.starts(with: $0.utf8) }) { rest.removeFirst() }
    var key: [UInt8] = []
    while !rest.isEmpty {
      let (length, sound) = sound(of: rest)
      rest.removeFirst(length)
      for sign in sound.utf8 where key.last != sign { key.append(sign) }
    }
    if key.last == UInt8(ascii: "A") { key.removeLast() }
    return key.count >= shortest ? String(decoding: key, as: UTF8.self) : nil
  }

  private static let shortest = 4
  private static let silentStarts = ["kn", "gn", "pn", "wr", "ps", "pt"]
  private static let groups: [(spelling: String, sound: String)] = [
    ("tion", "XAN"), ("sion", "XAN"), ("sch", "SK"), ("tch", "C"), ("dge", "J"), ("igh", "A"),
    ("augh", "A"), ("ough", "A"), ("ph", "F"), ("gh", "K"), ("ck", "K"), ("ch", "C"), ("sh", "X"),
    ("th", "0"), ("wh", "W"), ("qu", "KW"), ("mb", "M"), ("ce", "SA"), ("ci", "SA"), ("cy", "SA"),
    ("ge", "JA"), ("gi", "JA"), ("c", "K"), ("q", "K"), ("x", "KS"), ("z", "S"), ("h", ""),
  ]

  private static func sound(of rest: ArraySlice<UInt8>) -> (length: Int, sound: String) {
    if let group = groups.first(where: { rest.starts(with: $0.spelling.utf8) }) {
      return (group.spelling.utf8.count, group.sound)
    }
    let letter = rest[rest.startIndex]
    if "aeiouyw".utf8.contains(letter) { return (1, "A") }
    return (1, String(decoding: [letter - 0x20], as: UTF8.self))
  }
}
