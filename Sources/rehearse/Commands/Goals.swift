import ArgumentParser
import FoundationEssentials
import History
import PlainText

struct Goals: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep goals for outside of practice, and move them on one step at a time.",
    discussion: """
      A goal goes through five states: the situation (where, with whom, what), scripted practice, \
      variations, a real-world attempt, a debrief. Each may take as long as it takes, and a goal can \
      be dropped at any time.
      """,
    subcommands: [List.self, Add.self, Move.self, Drop.self], defaultSubcommand: List.self)
}

extension Goals {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the goals you work towards (also without a subcommand).")

    @Flag(help: "Those that are finished or dropped, too.")
    var all = false

    func run() throws {
      let goals = try openHistory().goals(includingClosed: all)
      if goals.isEmpty {
        return writeMessage("No goals. Add one: rehearse goals add \"Ask a question on Tuesday\"")
      }
      try StandardOutput.write(goals.map { $0.line + "\n" }.joined())
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add a goal.")

    @Argument(
      help: .init(
        "What you want to do, where and with whom: \"Ask a question in Tuesday's meeting\".",
        valueName: "text"))
    var goal: String

    func validate() throws { try check(goal, of: "add", limit: 500) }

    func run() throws {
      let store = try openHistory()
      let id = try store.add(Goal(statement: goal, createdAt: .now))
      writeMessage("Goal \(id). Next: \(Goal.State.situation.task)")
    }
  }

  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move a goal on to its next state; after the debrief it is finished.")

    @Argument(help: .init("The goal's number.", valueName: "id"))
    var id: Int

    func run() throws {
      let goal = try openHistory().moveOn(goal: id).goal
      writeMessage(
        goal.ending == nil
          ? "Goal \(id): \(goal.state.name). \(goal.state.task)" : "Goal \(id) is finished.")
    }
  }

  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Drop a goal. That is no failure; it stays in goals list --all.")

    @Argument(help: .init("The goal's number.", valueName: "id"))
    var id: Int

    func run() throws {
      try openHistory().drop(goal: id)
      writeMessage("Goal \(id) is dropped.")
    }
  }
}

extension StoredGoal {
  /// Number, state and goal, with tabs between: "3 variations Ask a question in Tuesday's meeting".
  fileprivate var line: String {
    let state = goal.ending?.rawValue ?? goal.state.name
    let statement = goal.statement.replacing("\n", with: " ").printable
    return "\(id)\t\(state)\t\(statement)"
  }
}

extension Goal.State {
  /// What to do in it.
  fileprivate var task: String {
    switch self {
    case .situation:
      "Picture it: where, with whom, and the first sentence you will say. Then: rehearse goals move."
    case .scriptedPractice: "Rehearse it as you plan it, until it goes the way you want."
    case .variations:
      "Rehearse it with something changed: another opening, an interruption, no notes."
    case .realAttempt: "Try it once with real people; one person this week is enough."
    case .debrief: "Look back on it: rehearse debrief --goal with its number."
    }
  }
}
