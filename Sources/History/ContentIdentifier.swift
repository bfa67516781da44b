import FoundationEssentials
import GRDB
import Models

extension UUID {
  /// Of an entry that was written before entries had identifiers: made of all that it says (RFC 9562,
  /// version 8), so that it is the same in a database that was migrated, in a copy of it that was
  /// migrated elsewhere, and in an old document. Such entries differ in something: the tables that they
  /// come from held no two of one second that were about the same.
  ///
  /// - Parameter rows: the entry's own, then those that belong to it, in a fixed order. Columns without
  ///   a value don't count, so that there may be more of them later.
  init(ofContent rows: [Columns]) {
    var hash = FNV1a128()
    for row in rows {
      for (column, value) in row.sorted(by: { $0.key < $1.key }) {
        guard !Self.changingColumns.contains(column), let text = value?.databaseValue.text else {
          continue
        }
        hash.combine(Array("\(column) \(text.utf8.count) \(text)\n".utf8))
      }
    }
    self.init(version8: hash.hexadecimal)
  }

  /// Numbers differ from one database to another, and a goal is the same in whatever state.
  private static let changingColumns: Set = ["id", "take", "state", "changedAt", "ending"]

  /// - Parameter digits: 32 of them, hexadecimal, of which version and variant take six bits.
  private init(version8 digits: String) {
    var digits = Array(digits)
    digits[12] = "8"
    digits[16] = Array("89ab")[digits[16].hexDigitValue! % 4]
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    self.init(uuidString: groups.joined(separator: "-"))!
  }
}

extension DatabaseValue {
  /// Nil where there is no value.
  fileprivate var text: String? {
    switch storage {
    case .null: nil
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let string): string
    case .blob: preconditionFailure("the history holds no bytes")
    }
  }
}
