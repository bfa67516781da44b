import FoundationEssentials
import History
import Practice

/// Steps of the ladder one after another, for as long as the speaker likes.
struct LadderClimb {
  let takes: DrillOptions
  /// The speaker's own text.
  let file: String?
  let isSilent: Bool
  let history: HistoryStore

  func run(_ questions: inout Questions) throws {
    while questions.interruption == nil, let step = try history.ladder().step {
      writeMessage(lines: ["", LadderText.next(step)])
      let before = questions.rating("How comfortable are you with that now?")
      guard questions.interruption == nil else { return }
      let startedAt = Date.now
      guard let report = try take(step, &questions) else { return }
      // A terminal that has gone shows nothing; what was done counts all the same.
      let showing = Result { try StandardOutput.write(report) }
      let after = questions.rating("And now, afterwards?")
      try history.append(
        LadderTry(
          situation: step.situation.id, scaffold: step.scaffold, startedAt: startedAt,
          comfortBefore: before, comfortAfter: after))
      try showing.get()
      if let sentence = try history.ladder().sentence { writeMessage(sentence) }
      guard questions.confirm("Go on now? [y/N] ") else { return }
    }
  }

  /// What is to be shown of it; nil where it wasn't done.
  private func take(_ step: Ladder.Step, _ questions: inout Questions) throws -> String? {
    switch step.situation.setting {
    case .world:
      guard questions.confirm("This one is with people. Have you done it? [y/N] ") else {
        writeMessage("Take your time. rehearse ladder asks again whenever you like.")
        return nil
      }
      if let debrief = questions.debrief(goal: step.situation.title) { try history.add(debrief) }
      return ""
    case .scenario(let id, let persona, let rounds):
      let plan = SittingPlan(
        style: persona, rounds: rounds, file: file, scaffold: step.scaffold, isSilent: isSilent)
      let desk = Desk()
      let scenario = try loadScenarios().named(id)
      let report = try Sittings(plan: plan, takes: takes).sit(scenario, at: desk)
      if desk.isTerminated() { questions.end() }
      return report
    }
  }
}
