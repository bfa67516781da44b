import ArgumentParser
import FoundationEssentials
import Glibc
import History
import Practice

struct LadderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "Go from what you fear least to what you fear most, one step at a time.",
    discussion: """
      You rate situations from 0 to 10, and begin with the easiest, with help that gets less (from 3 to 0). \
      Before and after each try it asks how comfortable you are. Two hard tries in a row bring an easier \
      step; you come back to it. What is done in the world is told of afterwards, with rehearse debrief.

      Facing what is feared in steps is how fear of speaking is treated; nobody has studied this ladder. \
      You choose the pace, and may leave at any moment. If fear weighs on you, a doctor or a counsellor can \
      do what no program does.
      """)

  @Flag(help: "Show the steps and where you stand, and nothing else.")
  var list = false

  @Flag(help: "Rate the situations anew.")
  var rate = false

  @Option(help: .init("Your own text, for situations in which it is read.", valueName: "file"))
  var file: String?

  @Flag(help: "Show what partners say, and don't speak it.")
  var silent = false

  @OptionGroup(title: "Takes") var takes: DrillOptions

  func validate() throws {
    if takes.ephemeral { throw ValidationError("the ladder needs to remember: drop --ephemeral") }
  }

  func run() throws {
    let history = try openHistory()
    if list { return try show(history) }
    guard Terminal.isInteractive else {
      throw ValidationError("ladder needs a terminal; --list shows where you stand")
    }
    var questions = Questions()
    if try rate || history.ladderRatings().isEmpty { try askRatings(history, &questions) }
    let climb = LadderClimb(takes: takes, file: file, isSilent: silent, history: history)
    try climb.run(&questions)
  }

  private func show(_ history: HistoryStore) throws {
    try StandardOutput.write(
      LadderText(Terminal.renderOptions).steps(
        try history.ladder(), ratings: try history.ladderRatings()))
  }

  /// Enter leaves a situation as it was.
  private func askRatings(_ history: HistoryStore, _ questions: inout Questions) throws {
    writeMessage("How much do you fear each of these? 0 is not at all, 10 as much as can be.")
    for situation in Situation.builtIn {
      guard let fear = questions.rating("\(situation.title).") else { continue }
      try history.rate(situation.id, fear: fear)
    }
  }
}

extension HistoryStore {
  func ladder() throws -> Ladder {
    Ladder(Situation.builtIn, ratings: try ladderRatings(), tries: try ladderTries())
  }
}
