import ArgumentParser

/// How a sitting with a partner goes.
struct ScenarioOptions: ParsableArguments {
  @Option(
    help: .init("The work that an interview is for: \"marketing manager\".", valueName: "text"))
  var role: String?

  @Option(
    help: .init(
      "How the partner is, of those that the scenario offers: warm, neutral, skeptical, …",
      valueName: "style"))
  var style: String?

  @Option(help: .init("How many questions; follow-ups aren't counted.", valueName: "n"))
  var rounds: Int?

  @Option(
    help: .init(
      "Your talk's outline, whose headings and points are asked about.", valueName: "file"),
    completion: .file())
  var outline: String?

  @Option(
    help: .init("Your own text, for the scenario script.", valueName: "file"), completion: .file())
  var file: String?

  @Option(
    help: .init("How much help is shown: 3 the most, 0 none. (default: 1)", valueName: "0-3"))
  var scaffold: Int?

  @Option(
    help: .init("Ask the questions that this number brings; a report names it.", valueName: "n"))
  var seed: UInt32?

  @Flag(help: "Show what the partner says, and don't speak it.")
  var silent = false

  @Option(
    help: .init("A program of your own that words what the partner says.", valueName: "command"))
  var partner: String?

  @Flag(help: "End an answer after 3 s of silence, rather than by a key.")
  var handsFree = false

  @Flag(
    help: """
      Have each answer written down by the recogniser, offline, and let the partner take up its words; \
      where that takes more than 3 s, its sound.
      """)
  var transcribe = false

  @Flag(help: "Write the sitting's report as JSON.")
  var json = false

  func validate() throws {
    for (flag, text) in [("--role", role), ("--style", style), ("--partner", partner)]
    where text == "" { throw ValidationError("\(flag) needs a text") }
    if let role, role.count > 60 { throw ValidationError("--role has room for 60 characters") }
    guard (1...50).contains(rounds ?? 1) else {
      throw ValidationError("--rounds must be 1 to 50; \(rounds ?? 0) is not")
    }
    guard (0...3).contains(scaffold ?? 0) else {
      throw ValidationError("--scaffold must be 0 to 3; \(scaffold ?? 0) is not")
    }
  }

  /// The first of them that is given: they need the name of a scenario.
  var given: String? {
    let options = [
      ("--role", role != nil), ("--style", style != nil), ("--rounds", rounds != nil),
      ("--outline", outline != nil), ("--file", file != nil), ("--scaffold", scaffold != nil),
      ("--seed", seed != nil), ("--silent", silent), ("--partner", partner != nil),
      ("--hands-free", handsFree), ("--transcribe", transcribe), ("--json", json),
    ]
    return options.first { $0.1 }?.0
  }
}
