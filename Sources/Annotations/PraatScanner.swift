/// Reads the data in a Praat text file: free-standing numbers, "texts" and <flags>.
///
/// All else there is comment, as is a line from "!" on, so that the long and the short format are
/// the same to it (Praat manual, “TextGrid file formats”).
struct PraatScanner {
  private enum Datum {
    case number(Double)
    case text(String)
  }

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var currentLine = 1
  /// Where the last datum began, counted from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func number(_ meaning: String) throws(AnnotationError) -> Double {
    switch try next(meaning) {
    case .number(let number): return number
    case .text(let text): throw error(.unexpected(text, expected: meaning))
    }
  }

  mutating func count(_ meaning: String) throws(AnnotationError) -> Int {
    let number = try number(meaning)
    guard let count = Int(exactly: number), count >= 0 else {
      throw error(.unexpected("\(number)", expected: meaning))
    }
    return count
  }

  /// A text, or a flag with its brackets.
  mutating func text(_ meaning: String) throws(AnnotationError) -> String {
    switch try next(meaning) {
    case .number(let number): throw error(.unexpected("\(number)", expected: meaning))
    case .text(let text): return text
    }
  }

  func error(_ problem: AnnotationError.Problem) -> AnnotationError {
    AnnotationError(file: file, line: line, problem)
  }

  private mutating func next(_ meaning: String) throws(AnnotationError) -> Datum {
    while let first = peek() {
      line = currentLine
      switch first {
      case UInt8(ascii: "\""): return .text(try quotedText(meaning))
      case UInt8(ascii: "<"): return .text(word())
      case UInt8(ascii: "!"): skipComment()
      case 0...0x20: advance()
      default:
        if let number = try number(in: word()) { return .number(number) }
      }
    }
    throw error(.cutShort(expected: meaning))
  }

  private func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private mutating func advance() {
    let byte = bytes[position]
    position += 1
    let endsLine = byte == 0x0A || (byte == 0x0D && peek() != 0x0A)
    if endsLine { currentLine += 1 }
  }

  private mutating func skipComment() {
    while let byte = peek(), byte != 0x0A, byte != 0x0D { advance() }
  }

  private mutating func word() -> String {
    let start = position
    while let byte = peek(), byte > 0x20 { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Nil for a word; something meant as a number that is none is an error rather than a comment.
  private func number(in word: String) throws(AnnotationError) -> Double? {
    let looksNumeric = word.utf8.first.map("0123456789+-.".utf8.contains) ?? false
    guard looksNumeric || ["nan", "inf", "infinity"].contains(word.lowercased()) else { return nil }
    guard let number = decimal(word) else { throw error(.notATime(word)) }
    return number
  }

  /// A quote within the text is written twice.
  private mutating func quotedText(_ meaning: String) throws(AnnotationError) -> String {
    var text: [UInt8] = []
    advance()
    while let byte = peek() {
      advance()
      if byte == UInt8(ascii: "\"") {
        guard peek() == byte else { return String(decoding: text, as: UTF8.self) }
        advance()
      }
      text.append(byte)
    }
    throw error(.cutShort(expected: "the end of \(meaning)"))
  }
}
