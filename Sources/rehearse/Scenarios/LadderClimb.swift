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

  mutating func run() throws {
    while let step = try history.ladder().step {
      writeMessage(LadderText.next(step))
      let before = askRating("How comfortable are you with that now?")
      let startedAt = Date.now
      guard try take(step) else { return }
      let after = askRating("And now, afterwards?")
      try history.append(
        LadderTry(
          situation: step.situation.id, scaffold: step.scaffold, startedAt: startedAt,
          comfortBefore: before, comfortAfter: after))
      if let sentence = try history.ladder().sentence { writeMessage(sentence) }
      guard confirm("Go on now? [y/N] ") else { return }
    }
  }

  /// Whether it was done.
  private func take(_ step: Ladder.Step) throws -> Bool {
    switch step.situation.setting {
    case .world:
      guard confirm("This one is with people. Have you done it? [y/N] ") else {
        writeMessage("Take your time. rehearse ladder asks again whenever you like.")
        return false
      }
      return try debrief(step)
    case .scenario(let id, let persona, let rounds):
      let plan = SittingPlan(
        style: persona, rounds: rounds, file: file, scaffold: step.scaffold, isSilent: isSilent)
      let desk = Desk()
      let scenario = try loadScenarios().named(id)
      return try Sittings(plan: plan, takes: takes).sit(scenario, at: desk) != nil
    }
  }

  private func debrief(_ step: Ladder.Step) throws -> Bool {
    let debrief = Debrief(
      writtenAt: .now, goal: step.situation.title,
      happened: ask("What happened? (What anybody there could have seen.) ") ?? "",
      why: ask("Why did it go as it did? ") ?? "", next: ask("What do you do next? ") ?? "")
    if !(debrief.happened + debrief.why + debrief.next).isEmpty { try history.add(debrief) }
    return true
  }
}
