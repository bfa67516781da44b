extension StringProtocol {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  var trimmed: SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? endIndex
    return self[start..<end]
  }

  /// Whichever way they end.
  var lines: [SubSequence] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  var nonBlankLines: [SubSequence] { lines.filter { !$0.isBlank } }
}
