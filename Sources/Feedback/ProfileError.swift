public import Models

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
      "no profile is called \(name): choose one of \(known.joined(separator: ", ")), "
        + "or give a file of your own whose name ends in .json"
    case .unreadable(let file, let reason):
      "cannot read the profile \(file): \(reason)"
    case .notJSON(let file, let reason):
      "\(file) is not valid JSON: \(reason)"
    case .problems(let file, let problems):
      "\(file) is not a valid profile:" + problems.map { "\n  \($0)" }.joined()
    }
  }
}
