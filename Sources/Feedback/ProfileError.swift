public import Models
internal import PlainText

/// Why there is no profile, and what to do.
public enum ProfileError: DataFileFault, Equatable, CustomStringConvertible {
  case unknown(name: String, known: [String])
  case unreadable(file: String, reason: String)
  case notJSON(file: String, reason: String)
  /// Everything that is wrong with the file, each with the path of the field.
  case problems(file: String, [String])

  public var description: String {
    switch self {
    case .unknown(let name, let known):
      "no profile is called \(name.printable): choose one of \(known.joined(separator: ", ")), "
        + "or give a file of your own whose name ends in .json"
    case .unreadable(let file, let reason):
      "cannot read the profile \(file.printable): \(reason)"
    case .notJSON(let file, let reason):
      "\(file.printable) is not valid JSON: \(reason)"
    case .problems(let file, let problems):
      Self.list("\(file) is not a valid profile:", problems)
    }
  }
}
