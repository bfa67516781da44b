import Models
import PlainText

/// Why nothing of a manifest can be read, and what to do.
public struct ManifestError: Error, Sendable, Equatable {
  public enum Problem: Error, Equatable {
    case tooLarge
    case notText
    case empty
    case badHeader
    case tooManyColumns(Int)
    case noFileColumn(found: [String])
    case repeatedColumn(String)
    /// An unknown column that may be what people consented to or opted out of, misspelt.
    case doubtful(String, column: String)
  }

  /// 64 MiB: a hundred thousand rows are 20.
  static let largestFile = 64 << 20
  static let mostColumns = 256

  public var name: String
  public var problem: Problem
}

extension ManifestError: CustomStringConvertible {
  public var description: String { "\(name): \(problem)".printable }
}

extension ManifestError.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLarge:
      "over 64 MB, more than a manifest can have; check that it is one, or split it"
    case .notText:
      "not a table in text; in a spreadsheet, save it as CSV in UTF-8"
    case .empty:
      "there is nothing in it; its first line names the columns, as in file,speaker,title"
    case .badHeader:
      "the quotes in its first line don't match; write the names of the columns, as in "
        + "file,speaker,title"
    case .tooManyColumns(let count):
      "\(count) columns, more than the \(ManifestError.mostColumns) a manifest can have; check that "
        + "it is one"
    case .noFileColumn(let found):
      "no column is called file; name the one with the recordings so (found: "
        + found.prefix(8).map(quoted).joined(separator: ", ") + ")"
    case .repeatedColumn(let name):
      "two columns are called \(name); rename or delete one"
    case .doubtful(let found, let column):
      "nothing was read, since the column \(quoted(found)) may be \(column) misspelt; call it "
        + "\(column), or give it another name if it is something else"
    }
  }
}
