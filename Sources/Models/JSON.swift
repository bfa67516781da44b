/// A JSON value (RFC 8259), read strictly: no duplicate keys, no trailing commas, at most 64 levels.
///
/// Why not a `Decodable` type: data that people write deserves the line of a mistake, and all mistakes
/// at once, and a `JSONDecoder` gives neither.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// Fails at the first byte that is not JSON.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.document()
  }
}

/// Why a text is not JSON, and where.
public struct JSONError: Error, Equatable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in characters.
  public var column: Int
  public var message: String

  public var description: String { "line \(line), column \(column): \(message)" }
}
