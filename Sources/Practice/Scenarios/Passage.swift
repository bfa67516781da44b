import DSP

extension PromptSet {
  /// At 130 words a minute, half as fast to twice as fast.
  private static let wordsPerSecond = 130.0 / 60

  /// A passage of the speaker's own text, as much of it as the scaffold shows.
  static func passage(_ text: String, number: Int, scaffold: Int) -> PromptSet {
    // What would be a slot or a pause in a question is nothing of the kind here.
    let text = text.replacing("|", with: "/").replacing("{", with: "(")
    let length = max(2, Double(text.split(separator: " ").count) / wordsPerSecond)
    return PromptSet(
      id: "passage-\(number)", wordings: [faded(text, scaffold: scaffold)],
      answer: length / 2...2 * length, takesFollowUps: false)
  }

  /// The whole text at 3, its longer words at 2, how each sentence begins at 1, nothing at 0.
  static func faded(_ text: String, scaffold: Int) -> String {
    switch scaffold {
    case ...0: "(from memory)"
    case 1: beginnings(text)
    case 2: keywords(text)
    default: text
    }
  }

  private static let keywordLength = 6
  private static let beginningLength = 3

  /// Words that carry the meaning are mostly the longer ones; what is left out shows as "…".
  private static func keywords(_ text: String) -> String {
    var shown: [Substring] = []
    for word in text.split(separator: " ") {
      let isKey =
        word.count(where: \.isLetter) >= keywordLength || word.contains(where: \.isNumber)
      if isKey { shown.append(word) } else if shown.last != "…" { shown.append("…") }
    }
    return shown.joined(separator: " ")
  }

  private static func beginnings(_ text: String) -> String {
    sentences(text).map { sentence in
      let words = sentence.split(separator: " ")
      return words.prefix(beginningLength).joined(separator: " ")
        + (words.count > beginningLength ? " …" : "")
    }.joined(separator: " ")
  }

  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = [""]
    for word in text.split(separator: " ") {
      sentences[sentences.count - 1] += " " + word
      if ".!?".contains(word.last ?? " ") { sentences.append("") }
    }
    return sentences.filter { !$0.isEmpty }
  }
}

/// A text in Markdown, as far as scenarios read it.
public struct PlainOutline {
  private let lines: [Substring]

  public init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Headings and list items, without their marks.
  public var points: [String] {
    lines.compactMap { line in
      let text = line.drop(while: \.isWhitespace)
      guard let mark = text.split(separator: " ").first, Self.isMark(mark) else { return nil }
      let point = String(text.dropFirst(mark.count)).trimmingSpaces
      return point.isEmpty ? nil : String(point.prefix(Self.longestPoint))
    }
  }

  /// Paragraphs, without headings.
  public var passages: [String] {
    lines.split { $0.allSatisfy(\.isWhitespace) || $0.hasPrefix("#") }
      .map { $0.joined(separator: " ").trimmingSpaces }
  }

  private static let longestPoint = 100

  private static func isMark(_ word: Substring) -> Bool {
    if word.allSatisfy({ $0 == "#" }) || ["-", "*", "+"].contains(word) { return true }
    return word.count > 1 && ".)".contains(word.last!) && word.dropLast().allSatisfy(\.isNumber)
  }
}
