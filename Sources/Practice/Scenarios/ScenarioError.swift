public import Models
internal import PlainText

/// Why there is no scenario, and what to do.
public enum ScenarioError: DataFileFault, Equatable {
  case unknown(name: String, known: [String])
  case unreadable(file: String, reason: String)
  case notJSON(file: String, reason: String)
  /// Everything that is wrong with the file, each with the path of the field.
  case problems(file: String, [String])
  case noStyle(String, scenario: String, offered: [String])
}

extension ScenarioError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknown(let name, let known):
      "no scenario is called \(quoted(name)): \(nearest(to: name, among: known)); "
        + "rehearse scenarios list shows them"
    case .unreadable(let file, let reason):
      "cannot read the scenario \(file.printable): \(reason)"
    case .notJSON(let file, let reason):
      "\(file.printable) is not valid JSON: \(reason)"
    case .problems(let file, let problems):
      Self.list("\(file) is not valid:", problems)
    case .noStyle(let style, let scenario, let offered):
      "\(scenario) has no partner called \(quoted(style)): --style takes "
        + offered.joined(separator: ", ")
    }
  }
}
