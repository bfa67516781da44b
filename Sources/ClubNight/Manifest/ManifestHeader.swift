import Models
import PlainText

/// What a manifest's columns can be called; capitals, spaces, hyphens and underscores don't matter.
enum ManifestColumn: String, CaseIterable {
  case file, speaker, title, type, profile
  case min, green, yellow, red, max, grace
  case start, end
  case consent
  case optOut = "opt_out"
  case previous
  case transcript, script
  case keyPoints = "key_points"
  /// For people to see, and not read.
  case date, length
  case firstSpeech = "first_speech"
  case lastSpeech = "last_speech"

  init?(name: some StringProtocol) {
    guard let column = Self.byKey[columnKey(name)] else { return nil }
    self = column
  }

  private static let byKey = Dictionary(
    uniqueKeysWithValues: allCases.map { (columnKey($0.rawValue), $0) })
}

/// Letters and digits in lower case: what makes two names the same.
func columnKey(_ name: some StringProtocol) -> String {
  name.lowercased().filter { $0.isLetter || $0.isNumber }
}

/// Which columns are where.
struct ManifestHeader {
  /// Nil for what means nothing here.
  private(set) var columns: [ManifestColumn?] = []
  /// Unknown columns, which are ignored.
  private(set) var problems: [ManifestProblem] = []

  init(_ row: DelimitedText.Row?, manifest: String) throws(ManifestError) {
    do throws(ManifestError.Problem) {
      guard let row else { throw .empty }
      guard row.fault != .quotes else { throw .badHeader }
      guard row.fields.count <= ManifestError.mostColumns else {
        throw .tooManyColumns(row.fields.count)
      }
      columns = row.fields.map { ManifestColumn(name: $0) }
      try check(row.fields)
      problems = unknown(row.fields).map {
        ManifestProblem(line: row.line, message: Self.message(forUnknown: $0).printable)
      }
    } catch {
      throw ManifestError(name: manifest, problem: error)
    }
  }

  func has(_ column: ManifestColumn) -> Bool { columns.contains(column) }

  private func check(_ names: [String]) throws(ManifestError.Problem) {
    guard has(.file) else { throw .noFileColumn(found: names) }
    for column in ManifestColumn.allCases where columns.count(where: { $0 == column }) > 1 {
      throw .repeatedColumn(column.rawValue)
    }
    for column in [ManifestColumn.consent, .optOut] where !has(column) {
      if let found = unknown(names).first(where: { column.isNear($0) }) {
        throw .doubtful(found, column: column.rawValue)
      }
    }
  }

  private func unknown(_ names: [String]) -> [String] {
    zip(columns, names).filter { $0 == nil && !columnKey($1).isEmpty }.map(\.1)
  }

  private static func message(forUnknown name: String) -> String {
    "there is no column \(quoted(name)) (\(nearest(to: name, among: readColumns))); it is ignored"
  }

  private static let readColumns = ManifestColumn.allCases.prefix { $0 != .date }.map(\.rawValue)
}

extension ManifestColumn {
  /// Two slips of a finger away, or with a word more: "consnet", "consent given".
  fileprivate func isNear(_ name: String) -> Bool {
    let (name, own) = (columnKey(name), columnKey(rawValue))
    return name.contains(own) || editDistance(own, name.prefix(40)) <= 2
  }
}
