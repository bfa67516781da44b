internal import PlainText

/// A finite number in decimal notation; nil for anything else, such as "nan" or "0x1".
func decimal(_ text: some StringProtocol) -> Double? {
  guard text.utf8.allSatisfy("0123456789+-.eE".utf8.contains) else { return nil }
  return Double(text).flatMap { $0.isFinite ? $0 : nil }
}

extension StringProtocol {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  var trimmed: SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? endIndex
    return self[start..<end]
  }

  /// The lines with their numbers, whichever way they end; blank ones are left out.
  var numberedLines: [(number: Int, text: SubSequence)] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .compactMap { index, line in line.isBlank ? nil : (index + 1, line) }
  }

  /// The first 40 characters, printable.
  var excerpt: String {
    let start = unicodeScalars.prefix(40)
    return String(String.UnicodeScalarView(start)).printable
      + (start.endIndex == unicodeScalars.endIndex ? "" : "…")
  }
}
