internal import Foundation

/// A word, or a number of several words, as script and talk are compared.
struct PlainWord: Equatable {
  /// "twenty", "25"; lower case, without hyphens, accents and a possessive "'s".
  var text: String
  /// Which of the words that it was made from it stands for.
  var source: Range<Int>
}

extension [PlainWord] {
  /// - Parameter tokens: as `Token` writes them; the results point at their indices.
  init(_ tokens: [String]) {
    let parts = tokens.enumerated().flatMap { index, token in
      token.split(separator: "-").map { (text: $0.plain, index: index) }.filter { !$0.text.isEmpty }
    }
    let texts = parts.map(\.text)
    self = []
    var next = 0
    while next < parts.count {
      let number = NumberWords.number(startingAt: texts[next...].prefix(longestNumber))
      let end = next + (number?.length ?? 1)
      append(
        PlainWord(
          text: number.map { String($0.value) } ?? texts[next],
          source: parts[next].index..<parts[end - 1].index + 1))
      next = end
    }
  }
}

/// In words: "nine hundred and ninety nine thousand nine hundred and ninety nine" has 11.
private let longestNumber = 11

extension Substring {
  /// "é" is "e": canonical decomposition takes the marks off the letter.
  fileprivate var plain: String {
    let base = hasSuffix("'s") ? dropLast(2) : self
    guard !base.utf8.allSatisfy({ $0 < 0x80 }) else { return String(base) }
    let scalars = base.decomposedStringWithCanonicalMapping.unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { !$0.properties.isDiacritic }))
  }
}
