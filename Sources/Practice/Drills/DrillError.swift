public import Models
internal import PlainText

/// Why there is no drill, and what to do.
public enum DrillError: DataFileFault, Equatable {
  case unknown(name: String, known: [String])
  case notOffered(drill: String, profile: String)
  case noLevel(Int, drill: String, count: Int)
  case unreadable(file: String, reason: String)
  case notJSON(file: String, reason: String)
  /// Everything that is wrong with the file, each with the path of the field.
  case problems(file: String, [String])
}

extension DrillError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknown(let name, let known):
      "no drill is called \(quoted(name)): \(nearest(to: name, among: known)); rehearse drill lists them"
    case .notOffered(let drill, let profile):
      "the profile \(quoted(profile)) has no band for \(drill), or leaves it out: choose another with "
        + "--profile, or another drill"
    case .noLevel(let level, let drill, let count):
      "\(drill) has the levels 1 to \(count), and \(level) is not one of them"
    case .unreadable(let file, let reason):
      "cannot read the drill \(file.printable): \(reason)"
    case .notJSON(let file, let reason):
      "\(file.printable) is not valid JSON: \(reason)"
    case .problems(let file, let problems):
      Self.list("\(file) is not a valid drill:", problems)
    }
  }
}
