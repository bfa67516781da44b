import FoundationEssentials
import GRDB

/// A value that is kept as JSON in one column.
struct JSONColumn<Value: Codable>: DatabaseValueConvertible {
  var value: Value

  var databaseValue: DatabaseValue {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Cannot fail: every number is finite.
    return String(decoding: try! encoder.encode(value), as: UTF8.self).databaseValue
  }

  static func fromDatabaseValue(_ databaseValue: DatabaseValue) -> JSONColumn? {
    String.fromDatabaseValue(databaseValue).flatMap { try? JSONColumn(text: $0) }
  }
}

extension JSONColumn {
  init(text: String) throws {
    value = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
