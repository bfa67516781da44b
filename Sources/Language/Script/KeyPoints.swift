public import DSP

/// What a talk is meant to bring across.
public struct KeyPoints: Sendable, Equatable {
  static let most = 500
  /// Of one point, its other wordings included.
  static let mostWords = 100

  /// In the order in which they are planned.
  public var points: [KeyPoint]
}

public struct KeyPoint: Sendable, Equatable {
  /// The first is its name; any of them will do in the talk.
  public var wordings: [String]
  /// Counted from the first speech.
  public var plannedAt: Seconds?
  public var line: Int

  public var text: String { wordings[0] }
}

extension KeyPoints {
  /// Reads one point a line, with or without "- " before it: "pricing | what it costs @ 4:00". Under headings
  /// the items of lists are the points, and where there are none, the headings.
  public init(_ text: String) throws(ScriptError) {
    points = []
    for (text, line, isHeading) in Self.lines(try MarkdownBlocks(text).blocks) {
      let text = isHeading ? try PlannedTime.split(heading: text, line: line).title : text
      let (words, plannedAt) = try PlannedTime.split(point: text, line: line)
      let wordings = words.split(separator: "|").map { String($0).trimmed }
        .filter { $0.contains { $0.isLetter || $0.isNumber } }
      if wordings.isEmpty { throw .noWords(line: line) }
      let count = words.tokens.count
      if count > Self.mostWords { throw .tooLong(words: count, line: line) }
      points.append(KeyPoint(wordings: wordings, plannedAt: plannedAt, line: line))
    }
    if points.isEmpty { throw .empty }
    if points.count > Self.most { throw .tooManyPoints(points.count) }
  }
}

private typealias PointLine = (text: String, line: Int, isHeading: Bool)

extension KeyPoints {
  private static func lines(_ blocks: [MarkdownBlocks.Block]) -> [PointLine] {
    let hasHeadings = blocks.contains { $0.isHeading }
    let lines = blocks.flatMap { $0.lines(eachOfParagraphs: !hasHeadings) }
    return lines.contains { !$0.isHeading } ? lines.filter { !$0.isHeading } : lines
  }
}

extension MarkdownBlocks.Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  /// An item of a list is one line however it is broken.
  fileprivate func lines(eachOfParagraphs: Bool) -> [PointLine] {
    switch self {
    case .heading(let title, let line): [(title, line, true)]
    case .item(let letters): [letters.asLine]
    case .paragraph(let letters): eachOfParagraphs ? letters.byLine.map(\.asLine) : []
    }
  }
}

extension [ScriptLetter] {
  fileprivate var asLine: PointLine {
    (String(map(\.character)).trimmed, self[0].line, false)
  }

  fileprivate var byLine: [Self] {
    reduce(into: []) { lines, letter in
      if lines.last?.last?.line == letter.line {
        lines[lines.count - 1].append(letter)
      } else {
        lines.append([letter])
      }
    }
  }
}
