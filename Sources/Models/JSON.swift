internal import Foundation

/// A JSON value. Not a type per file: data that people write deserves all its mistakes named at once,
/// which `JSONField` does.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  public init(parsing bytes: [UInt8]) throws(JSONError) {
    do {
      self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    } catch {
      throw JSONError(message: Self.mistake(in: bytes) ?? "\(error)")
    }
  }

  /// What is wrong and where: `JSONDecoder` doesn't say, `JSONSerialization` does.
  private static func mistake(in bytes: [UInt8]) -> String? {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      return nil
    } catch {
      return (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
    }
  }
}

extension JSON: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }
}

/// Why a text is not JSON.
public struct JSONError: Error, Equatable, CustomStringConvertible {
  public var message: String

  public var description: String { message }
}
