import ArgumentParser
import Feedback
import Practice

struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Practise: what to do next, why, and one key to start it; or a conversation.",
    discussion: """
      The first time it asks what you practise for, listens to an easy half minute, and names one thing that \
      was good and one drill to begin with. Afterwards it chooses by rule among the drills. --profile changes \
      what you practise for.

      With the name of a scenario, a partner asks and you answer: rehearse scenarios list shows them. Enter ends \
      an answer, m marks a new part of a story, r begins it again, q leaves. What the partner says follows from \
      how long you spoke, your silences and your level; with --transcribe also from your words: whether they \
      stay general, and which part of a story is missing.

      What is known: practice with feedback improved how interviews were rated (Hoque et al. 2013), and \
      speeches rehearsed before people were rated higher than those rehearsed alone (Smith & Frymier 2006). \
      What isn't: whether a drill that goes well here goes well on stage, or that you will \
      be less nervous. This is practice and not therapy: if fear of speaking, or your speech itself, weighs \
      on you, a doctor, a speech and language therapist or a counsellor can do what no program does.
      """)

  @Argument(
    help: .init(
      "A scenario, or a file of your own. Without it, drills are chosen for you.",
      valueName: "scenario"))
  var name: String?

  @OptionGroup(title: "Scenarios") var scenario: ScenarioOptions

  @OptionGroup(title: "Takes") var options: DrillOptions

  func validate() throws {
    if name == nil, let given = scenario.given {
      throw ValidationError(
        "\(given) needs the name of a scenario; rehearse scenarios list shows them")
    }
  }

  func run() throws {
    if let name { return try sit(name) }
    let drills = try loadDrills()
    var practice = try PracticeRun(options, drills: drills)
    if let chosen = options.judging.profile { try practice.memory.choose(chosen) }
    let desk = Desk()
    guard desk.hasKeys || !options.pipe.isEmpty else { return try tellOnly(practice) }
    if desk.hasKeys, try practice.memory.isEmpty {
      try begin(&practice, drills, at: desk)
    } else if let suggestion = try practice.memory.suggestion() {
      desk.show(DrillText(desk.options).reason(suggestion))
      try practice.run(suggestion.drill, at: desk)
    }
  }

  private func sit(_ name: String) throws {
    let found = try findScenario(name)
    let desk = Desk()
    guard desk.hasKeys || !options.pipe.isEmpty || scenario.handsFree else {
      throw ValidationError(
        "practice \(name) needs a terminal, or a recording with --pipe, or --hands-free")
    }
    if let report = try Sittings(plan: scenario.plan, takes: options).sit(found, at: desk) {
      try StandardOutput.write(report)
    }
  }

  /// Where nobody can press a key.
  private func tellOnly(_ practice: PracticeRun) throws {
    if let suggestion = try practice.memory.suggestion() {
      try StandardOutput.write(DrillText(Terminal.renderOptions).suggestion(suggestion))
    }
    writeMessage("rehearse practice needs a terminal, or a recording with --pipe.")
  }

  private func begin(
    _ practice: inout PracticeRun, _ drills: [Drill], at desk: borrowing Desk
  ) throws {
    let first = FirstRun(options: options, drills: drills)
    guard let profile = first.chosenProfile(desk) else { return }
    try practice.memory.choose(profile)
    guard let impression = try first.impression(practice.memory.profile, at: desk) else { return }
    let text = DrillText(desk.options)
    desk.show(text.first(impression))
    guard let drill = impression.drill else { return }
    try practice.run(drill, at: desk)
  }
}
