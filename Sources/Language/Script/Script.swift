public import DSP

/// What was planned to be said, word for word.
public struct Script: Sendable, Equatable {
  /// Four hours of fast speech.
  static let mostWords = 50_000

  /// In order; each has a sentence at least.
  public var sections: [ScriptSection]
}

/// What stands under one heading.
public struct ScriptSection: Sendable, Equatable {
  /// Nil for what stands before the first heading.
  public var title: String?
  /// How long it is meant to take.
  public var planned: ClosedRange<Seconds>?
  /// Counted from 1, as all lines.
  public var line: Int
  public var sentences: [ScriptSentence]
}

public struct ScriptSentence: Sendable, Equatable {
  public var text: String
  /// Where it begins.
  public var line: Int
}

extension Script {
  /// Reads Markdown or plain text.
  ///
  /// Headings make sections, and may end with a time: "## The problem (2:00)", or "(1:30–2:15)" for no less and no
  /// more. Front matter, comments, pictures, code blocks and stage directions ("[smile]", or a line in round
  /// brackets) are not to be said.
  public init(_ text: String) throws(ScriptError) {
    sections = []
    for block in try MarkdownBlocks(text).blocks {
      switch block {
      case .heading(let title, let line):
        let (title, planned) = try PlannedTime.split(heading: title, line: line)
        sections.append(ScriptSection(title: title, planned: planned, line: line, sentences: []))
      case .item(let letters), .paragraph(let letters): add(letters.sentences)
      }
    }
    sections.removeAll { $0.sentences.isEmpty }
    if sections.isEmpty { throw .empty }
    let words = sections.flatMap(\.sentences).reduce(0) { $0 + $1.tokens.count }
    if words > Self.mostWords { throw .tooManyWords(words) }
  }

  private mutating func add(_ sentences: [ScriptSentence]) {
    guard let first = sentences.first else { return }
    if sections.isEmpty {
      sections.append(ScriptSection(title: nil, planned: nil, line: first.line, sentences: []))
    }
    sections[sections.count - 1].sentences += sentences
  }
}

extension ScriptSentence {
  /// Its words as `Token` writes them.
  var tokens: [String] { text.tokens }
}

extension String {
  /// Its words as `Token` writes them.
  var tokens: [String] { split(whereSeparator: \.isWhitespace).compactMap { Token.text($0) } }
}
