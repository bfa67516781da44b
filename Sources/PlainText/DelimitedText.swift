/// The rows of a table in text, as RFC 4180 has them and as spreadsheets and people write them:
/// fields apart by commas, semicolons or tabs, whichever the first row has; lines ended by CR LF, LF
/// or CR; spaces around quotes. Blank lines are left out.
///
/// A row whose quotes don't match is handed over with its fault, and reading goes on in the line
/// after the one it begins in.
public struct DelimitedText: Sequence, IteratorProtocol, Sendable {
  public enum Fault: Sendable {
    /// A quote that nothing closes, or that text follows.
    case quotes
    /// Bytes that aren't UTF-8; they are replaced by U+FFFD.
    case encoding
  }

  public struct Row: Sendable {
    /// Where it begins, counted from 1.
    public var line: Int
    public var fields: [String]
    public var fault: Fault?
  }

  public let separator: UInt8
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// In the quoted fields of the row being read.
  private var brokenLines = 0

  /// `utf8` is without a byte-order mark: what `decodedText` gives.
  public init(_ utf8: [UInt8]) {
    bytes = utf8
    separator = Self.separator(in: utf8)
  }

  public mutating func next() -> Row? {
    while position < bytes.count {
      let row = nextRow()
      if !row.isBlank { return row }
    }
    return nil
  }

  private mutating func nextRow() -> Row {
    let start = position
    brokenLines = 0
    var row = Row(line: line, fields: [])
    repeat {
      guard let field = nextField() else {
        position = start
        row.fields = [String(decoding: restOfLine(), as: UTF8.self)]
        row.fault = .quotes
        brokenLines = 0
        break
      }
      row.add(field)
    } while skip(separator)
    line += brokenLines
    endLine()
    return row
  }

  /// Nil when its quotes don't match.
  private mutating func nextField() -> [UInt8]? {
    let start = position
    while skip(.space) {}
    if skip(.quote) { return restOfQuotedField() }
    position = start
    while position < bytes.count, bytes[position] != separator, !bytes[position].isLineEnd {
      position += 1
    }
    return Array(bytes[start..<position])
  }

  private mutating func restOfQuotedField() -> [UInt8]? {
    var field: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == .quote, !skip(.quote) {
        while skip(.space) {}
        let isEnd = position == bytes.count || bytes[position].isLineEnd
        return isEnd || bytes[position] == separator ? field : nil
      }
      if byte == .lineFeed || byte == .carriageReturn && !isNext(.lineFeed) { brokenLines += 1 }
      field.append(byte)
    }
    return nil
  }

  private mutating func restOfLine() -> ArraySlice<UInt8> {
    let rest = bytes[position...].prefix { !$0.isLineEnd }
    position = rest.endIndex
    return rest
  }

  private func isNext(_ byte: UInt8) -> Bool {
    position < bytes.count && bytes[position] == byte
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard isNext(byte) else { return false }
    position += 1
    return true
  }

  private mutating func endLine() {
    _ = skip(.carriageReturn)
    _ = skip(.lineFeed)
    line += 1
  }

  /// The one that the first row has outside quotes.
  private static func separator(in bytes: [UInt8]) -> UInt8 {
    var isQuoted = false
    var separator = UInt8(ascii: ",")
    for byte in bytes.drop(while: { $0.isLineEnd || $0 == .space }) {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte.isLineEnd { break }
      if byte == .semicolon { return byte }
      if byte == .tab { separator = byte }
    }
    return separator
  }
}

extension DelimitedText.Row {
  fileprivate var isBlank: Bool {
    fields.count == 1 && fields[0].allSatisfy(\.isWhitespace)
  }

  fileprivate mutating func add(_ field: [UInt8]) {
    if let text = String(validating: field, as: UTF8.self) {
      fields.append(text)
    } else {
      fields.append(String(decoding: field, as: UTF8.self))
      fault = .encoding
    }
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let semicolon = UInt8(ascii: ";")
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let lineFeed = UInt8(ascii: "\n")

  fileprivate var isLineEnd: Bool { self == .carriageReturn || self == .lineFeed }
}
