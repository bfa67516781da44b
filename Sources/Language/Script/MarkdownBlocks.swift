/// A character of a text and the line that it stands in.
struct ScriptLetter: Equatable {
  var character: Character
  var line: Int
}

/// The parts of a Markdown or plain text that are to be said, and its headings.
struct MarkdownBlocks {
  enum Block: Equatable {
    case heading(String, line: Int)
    /// Of a list.
    case item([ScriptLetter])
    case paragraph([ScriptLetter])
  }

  private(set) var blocks: [Block] = []
  /// Of the paragraph or item that is being read.
  private var open: [ScriptLetter] = []
  private var isItem = false
  /// The sign that ends the code block that is being read.
  private var fence: String?

  init(_ text: String) throws(ScriptError) {
    let lines = try Self.lines(text)
    for (index, line) in lines.enumerated().dropFirst(Self.frontMatter(lines)) {
      read(line, number: index + 1)
    }
    close()
  }

  private static func lines(_ text: String) throws(ScriptError) -> [String] {
    guard text.utf8.count <= 1_000_000 else { throw .tooLarge }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    if let index = lines.firstIndex(where: { $0.unicodeScalars.contains { $0.value == 0 } }) {
      throw .notText(line: index + 1)
    }
    return lines.withoutComments
  }

  /// How many lines of settings stand first, between two lines "---".
  private static func frontMatter(_ lines: [String]) -> Int {
    guard lines.first?.trimmed == "---" else { return 0 }
    let end = lines.dropFirst().firstIndex { ["---", "..."].contains($0.trimmed) }
    return end.map { $0 + 1 } ?? 0
  }

  private mutating func read(_ line: String, number: Int) {
    let text = line.trimmed
    if let end = fence {
      if text.hasPrefix(end) { fence = nil }
    } else if let start = ["```", "~~~"].first(where: text.hasPrefix) {
      close()
      fence = start
    } else if isUnderline(text), let heading = open.first, !isItem {
      let title = open.spoken
      open = []
      blocks.append(.heading(title, line: heading.line))
    } else if let title = text.headingTitle {
      close()
      blocks.append(.heading(title.letters(line: number).spoken, line: number))
    } else if text.isEmpty || text.isAside {
      close()
    } else {
      add(text, number: number)
    }
  }

  private mutating func add(_ text: String, number: Int) {
    var text = text
    if text.hasPrefix(">") { text = String(text.drop { $0 == ">" || $0.isWhitespace }) }
    if let item = text.listItem {
      close()
      isItem = true
      text = item
    }
    open += (open.isEmpty ? text : " " + text).letters(line: number)
  }

  private func isUnderline(_ text: String) -> Bool {
    text.count >= 3 && (text.allSatisfy { $0 == "=" } || text.allSatisfy { $0 == "-" })
  }

  private mutating func close() {
    let said = open.withoutMarks
    if said.contains(where: { $0.character.isLetter || $0.character.isNumber }) {
      blocks.append(isItem ? .item(said) : .paragraph(said))
    }
    open = []
    isItem = false
  }
}

extension [String] {
  /// The same lines without "<!-- … -->".
  fileprivate var withoutComments: [String] {
    var isComment = false
    return map { line in
      var (rest, kept) = (line[...], "")
      while let mark = rest.firstRange(of: isComment ? "-->" : "<!--") {
        if !isComment { kept += rest[..<mark.lowerBound] }
        rest = rest[mark.upperBound...]
        isComment.toggle()
      }
      return isComment ? kept : kept + rest
    }
  }
}

extension [ScriptLetter] {
  /// As one text, without Markdown's signs.
  fileprivate var spoken: String { String(withoutMarks.map(\.character)).trimmed }
}

extension String {
  fileprivate func letters(line: Int) -> [ScriptLetter] {
    map { ScriptLetter(character: $0, line: line) }
  }

  /// Of "## Title ##"; nil where it is no heading.
  fileprivate var headingTitle: String? {
    let signs = prefix { $0 == "#" }
    let rest = dropFirst(signs.count)
    guard (1...6).contains(signs.count), rest.first?.isWhitespace ?? false else { return nil }
    return String(String(rest).trimmed.reversed().drop { $0 == "#" }.reversed()).trimmed
  }

  /// What follows "- ", "* ", "+ ", "1. " or "1) "; nil where it is no item of a list.
  fileprivate var listItem: String? {
    let digits = prefix { $0.isNumber }
    let rest = dropFirst(digits.count)
    guard let sign = rest.first, (digits.isEmpty ? "-*+•" : ".)").contains(sign),
      digits.count < 4, rest.dropFirst().first?.isWhitespace ?? false
    else { return nil }
    return String(rest.dropFirst()).trimmed
  }

  /// A line in round brackets is a stage direction.
  fileprivate var isAside: Bool {
    hasPrefix("(") && firstIndex(of: ")") == index(before: endIndex)
  }
}
