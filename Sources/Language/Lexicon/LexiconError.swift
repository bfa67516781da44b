public import Models
internal import PlainText

/// Why a lexicon can't be used.
public enum LexiconError: DataFileFault, Equatable, CustomStringConvertible {
  case unreadable(file: String, reason: String)
  case notJSON(file: String, reason: String)
  case problems(file: String, [String])

  public var description: String {
    switch self {
    case .unreadable(let file, let reason): "can't read the word list \(file.printable): \(reason)"
    case .notJSON(let file, let reason): "\(file.printable) is not valid JSON: \(reason)"
    case .problems(let file, let problems):
      Self.list("\(file) can't be used as a word list:", problems)
    }
  }
}
