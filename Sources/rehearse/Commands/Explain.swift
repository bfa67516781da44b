import ArgumentParser
import Feedback
import Models
import Reporting
import SpeechMetrics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a metric: what it is, how accurate, what is comfortable, how to improve.",
    discussion: """
      Without a name: all metrics in their groups, one line each; in JSON and Markdown all that is \
      known of them.
      """)

  @Argument(
    help: .init(
      "A metric by its name in reports or in JSON, or a group such as pitch.", valueName: "name"),
    completion: .list(MetricID.allCases.map(\.typedName)))
  var name: [String] = []

  @Option(
    help: .init(
      """
      Show the bands of this profile alone (\(Profile.builtInIDs.joined(separator: ", ")), or your \
      own .json file).
      """,
      valueName: "profile"),
    completion: .file(extensions: ["json"]))
  var profile: String?

  @Flag(exclusivity: .exclusive)
  var text: TextFormat?

  func validate() throws {
    if !name.isEmpty && chosen.isEmpty { throw unknown }
  }

  func run() throws {
    let profiles = try (profile.map { [$0] } ?? Profile.kindIDs).map { try Profile.load($0) }
    let explanations = try Explanation.all(profiles).filter { chosen.contains($0.metric) }
    let options = Terminal.renderOptions
    try StandardOutput.write(
      explanations.count == 1
        ? format.render(explanations[0], options: options)
        : format.render(explanations, options: options))
  }

  private var format: ExplanationFormat {
    switch text {
    case .json: .json
    case .markdown: .markdown
    case nil: .terminal
    }
  }

  private var wanted: String { name.joined(separator: " ") }

  /// The metric of that name, or those of the group; all where none is named.
  private var chosen: [MetricID] {
    if name.isEmpty { return MetricID.allCases }
    if let metric = MetricID(typed: wanted) { return [metric] }
    return MetricID.allCases.filter { $0.group.rawValue == wanted.lowercased() }
  }

  private var unknown: ValidationError {
    let suggestions = MetricID.suggestions(for: wanted)
    let advice =
      suggestions.isEmpty ? "" : "perhaps \(suggestions.joined(separator: " or ")) is meant; "
    return ValidationError(
      "no metric is called \(quoted(wanted)): \(advice)rehearse explain lists all of them")
  }
}
