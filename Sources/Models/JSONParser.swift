/// Recursive descent over the bytes of one document.
struct JSONParser {
  private static let deepest = 64

  private let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func document() throws(JSONError) -> JSON {
    let value = try value(depth: 0)
    skipSpace()
    guard index == bytes.count else { throw error("the document ends before this") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    guard depth < Self.deepest else { throw error("nested deeper than \(Self.deepest) levels") }
    skipSpace()
    switch peek {
    case "{": return try object(depth: depth)
    case "[": return try array(depth: depth)
    case "\"": return .string(try string())
    case "t": return try literal("true", .bool(true))
    case "f": return try literal("false", .bool(false))
    case "n": return try literal("null", .null)
    case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": return .number(try number())
    case nil: throw error("the text ends where a value is expected")
    default: throw error("a value is expected")
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSON {
    var members: [String: JSON] = [:]
    var first = true
    index += 1
    while try !closes("}", first: first) {
      first = false
      skipSpace()
      let start = index
      guard peek == "\"" else { throw error("a name in double quotes is expected") }
      let name = try string()
      try expect(":")
      guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else {
        throw error("the name \(name.debugDescription) is used twice", at: start)
      }
    }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSON {
    var elements: [JSON] = []
    index += 1
    while try !closes("]", first: elements.isEmpty) {
      elements.append(try value(depth: depth + 1))
    }
    return .array(elements)
  }

  /// Steps over `bracket` and returns true, or over the comma that must precede a further element.
  private mutating func closes(_ bracket: Unicode.Scalar, first: Bool) throws(JSONError) -> Bool {
    skipSpace()
    if peek == bracket {
      index += 1
      return true
    }
    if !first {
      guard peek == "," else { throw error("',' or '\(bracket)' is expected") }
      index += 1
    }
    return false
  }

  private mutating func literal(_ text: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[index...].starts(with: text.utf8) else { throw error("a value is expected") }
    index += text.utf8.count
    return value
  }

  /// The grammar is looser than RFC 8259's only in what `Double` reads too: "1.", "01".
  private mutating func number() throws(JSONError) -> Double {
    let start = index
    while let scalar = peek, "+-.eE0123456789".unicodeScalars.contains(scalar) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw error("\(text.prefix(20)) is not a number", at: start)
    }
    return number
  }

  private mutating func string() throws(JSONError) -> String {
    let start = index
    var units: [UInt8] = []
    index += 1
    while let scalar = peek, scalar != "\"" {
      if scalar == "\\" {
        index += 1
        units += try escape().utf8
      } else {
        guard scalar.value >= 0x20 else { throw error("a string may not contain this; escape it") }
        units.append(bytes[index])
        index += 1
      }
    }
    guard peek != nil else { throw error("the string that begins here has no end", at: start) }
    index += 1
    guard let text = String(validating: units, as: UTF8.self) else {
      throw error("the string that begins here is not UTF-8", at: start)
    }
    return text
  }

  private mutating func escape() throws(JSONError) -> String {
    let start = index
    defer { index += 1 }
    switch peek {
    case "\"": return "\""
    case "\\": return "\\"
    case "/": return "/"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try unicodeEscape()
    default: throw error("no such escape", at: start)
    }
  }

  /// One \uXXXX, or the two of a surrogate pair; leaves `index` on the last digit.
  private mutating func unicodeEscape() throws(JSONError) -> String {
    let start = index
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]), bytes[(index + 1)...].starts(with: "\\u".utf8) {
      index += 2
      units.append(try codeUnit())
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw error("half a surrogate pair", at: start)
    }
    return text
  }

  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    let digits = String(decoding: bytes[(index + 1)...].prefix(4), as: UTF8.self)
    guard digits.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16)
    else { throw error("\\u needs four hexadecimal digits") }
    index += 4
    return unit
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(JSONError) {
    skipSpace()
    guard peek == scalar else { throw error("'\(scalar)' is expected") }
    index += 1
  }

  private mutating func skipSpace() {
    while let scalar = peek, " \t\r\n".unicodeScalars.contains(scalar) { index += 1 }
  }

  private var peek: Unicode.Scalar? {
    index < bytes.count ? Unicode.Scalar(bytes[index]) : nil
  }

  private func error(_ message: String, at place: Int? = nil) -> JSONError {
    let before = bytes[..<min(place ?? index, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
    return JSONError(line: line, column: column, message: message)
  }
}
