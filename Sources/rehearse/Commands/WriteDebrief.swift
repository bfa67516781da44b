import ArgumentParser
import FoundationEssentials
import History

struct WriteDebrief: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief",
    abstract: "Look back on a real attempt: what happened, why, what next.",
    discussion: """
      What isn't given is asked for on a terminal; Enter skips a question. rehearse progress shows \
      what you wrote, beside what you expected.
      """)

  @Option(help: .init("What happened: what anybody there could have seen.", valueName: "text"))
  var happened: String?

  @Option(help: .init("Why it went as it did.", valueName: "text"))
  var why: String?

  @Option(help: .init("What you do next.", valueName: "text"))
  var next: String?

  @Option(help: .init("The goal that it was an attempt at, by number.", valueName: "id"))
  var goal: Int?

  func validate() throws {
    for (flag, text) in [("--happened", happened), ("--why", why), ("--next", next)] {
      if let text { try check(text, of: flag, limit: Questions.longestDebrief) }
    }
  }

  func run() throws {
    let store = try openHistory()
    let goal = try goal.map { id in
      guard let stored = try store.goals(includingClosed: true).first(where: { $0.id == id }) else {
        throw HistoryError.noGoal(id)
      }
      return stored
    }
    guard happened ?? why ?? next != nil || Terminal.isInteractive else {
      throw ValidationError("without a terminal to ask on, debrief needs --happened TEXT")
    }
    let unasked = Terminal.isInteractive ? nil : ""
    var questions = Questions()
    let debrief = questions.debrief(
      goal: goal?.goal.statement, happened: happened ?? unasked, why: why ?? unasked,
      next: next ?? unasked)
    guard let debrief else { return writeMessage("Nothing was written.") }
    try store.add(debrief)
    if let goal, goal.goal.ending == nil { try store.finish(goal: goal.id) }
    writeMessage("Kept. rehearse progress shows it.")
  }
}
