import Feedback
import FoundationEssentials
import History
import Practice
import SpeechAnalysis

/// One sitting with one drill: an attempt, what became of it, and on for as long as the speaker likes.
struct DrillSitting: ~Copyable {
  enum End {
    case stop
    /// The speaker asks what comes next.
    case next
  }

  private enum AttemptEnd {
    case judged(DrillOutcome, [HeardTake])
    case dropped, left
  }

  private static let keys = ["a again", "o another way", "c compare", "n what next", "q stop"]

  private let drill: Drill
  private let options: DrillOptions
  private(set) var memory: PracticeMemory
  /// The level that the speaker chose for the first attempt.
  private var chosenLevel: Int?
  private var outcomes: [DrillOutcome] = []
  private var takeCount = 0
  private var approachCount = 0

  init(
    _ drill: Drill, options: DrillOptions, memory: PracticeMemory, level: Int? = nil
  ) {
    self.drill = drill
    self.options = options
    self.memory = memory
    chosenLevel = level
  }

  private var standing: Standing { Standing(drill, memory.attempts) }
  private var profile: Profile { memory.profile }
  private var level: Int { chosenLevel ?? standing.level }

  mutating func run(at desk: borrowing Desk) throws -> End {
    showCard(desk)
    guard begins(desk) else { return .stop }
    while true {
      switch try attempt(desk) {
      case .left: return .stop
      case .dropped: desk.show("\n  Nothing of that take is kept or counted.\n")
      case .judged(let outcome, let takes): try conclude(outcome, takes)
      }
      guard desk.hasKeys else { return .stop }
      switch wish(desk) {
      case "n": return .next
      case "q": return .stop
      default: showCard(desk)
      }
    }
  }

  /// The speaker's wish, once it is more than a look back.
  private mutating func wish(_ desk: borrowing Desk) -> Character {
    let text = DrillText(desk.options)
    desk.show(text.keys(Self.keys))
    while true {
      switch desk.key(among: "aocnq") {
      case "c": desk.show(text.comparison(outcomes) + text.keys(Self.keys))
      case "o":
        approachCount += 1
        return "o"
      case let key: return key
      }
    }
  }
}

// MARK: - An attempt

extension DrillSitting {
  private func showCard(_ desk: borrowing Desk) {
    let approach =
      approachCount == 0
      ? nil : drill.approaches[(approachCount - 1) % drill.approaches.count]
    let aim = drill.band(level: level, profile: profile).map { drill.said($0) } ?? "—"
    desk.show(
      DrillText(desk.options).card(
        drill, level: level, prompt: drill.prompt(after: standing.attemptCount),
        approach: approach, aim: aim))
  }

  /// Whether the speaker goes on; without keys, at once.
  private func begins(_ desk: borrowing Desk) -> Bool {
    guard desk.hasKeys else { return true }
    desk.show(DrillText(desk.options).keys(["space begin", "q stop"]) + "\n")
    return desk.key(among: " \nq") != "q"
  }

  private mutating func attempt(_ desk: borrowing Desk) throws -> AttemptEnd {
    let started = Date.now
    let level = level
    var takes: [HeardTake] = []
    for instruction in drill[level: level].instructions {
      if !takes.isEmpty {
        desk.show(DrillText(desk.options).instruction(instruction))
        guard begins(desk) else { return .left }
      }
      switch try take(at: level, desk) {
      case .heard(var take, let marks):
        take.count = count(marks: marks, desk)
        takes.append(take)
      case .dropped: return .dropped
      case .left: return .left
      case .failed(let error): throw error
      }
    }
    guard let band = drill.band(level: level, profile: profile) else { return .dropped }
    let outcome = DrillOutcome(drill, level: level, takes: takes, profile: profile, band: band)
    remember(outcome, started)
    return .judged(outcome, takes)
  }

  private mutating func take(at level: Int, _ desk: borrowing Desk) throws -> DrillTake.End {
    let take = DrillTake(
      options: options, profile: profile, title: drill.title, length: drill[level: level].length,
      index: takeCount)
    takeCount += 1
    return try desk.withControls { try take.record($0) }
  }

  /// What the speaker noticed; nil where nobody was asked.
  private func count(marks: Int, _ desk: borrowing Desk) -> Int? {
    guard drill.method == .count else { return nil }
    if let noticed = options.noticed { return noticed }
    guard desk.hasKeys else { return marks > 0 ? marks : nil }
    desk.show(
      "\n  You marked \(marks). How many did you notice in all? 0 to 9, or Return for \(marks).\n")
    let key = desk.key(among: "0123456789\nq")
    return key == "q" ? nil : key.wholeNumberValue ?? marks
  }

  private mutating func remember(_ outcome: DrillOutcome, _ started: Date) {
    memory.remember(
      DrillAttempt(
        drill: drill.id, level: outcome.level, startedAt: started, value: outcome.value,
        passed: outcome.passed))
    outcomes.append(outcome)
    chosenLevel = nil
  }

  private func conclude(_ outcome: DrillOutcome, _ takes: [HeardTake]) throws {
    let text = DrillText(Terminal.renderOptions)
    let possible = drill.method == .count ? takes[0].timeline.filledPauses : []
    try StandardOutput.write(
      text.feedback(
        outcome, standing: standing, possible: possible,
        nudge: PeopleNudge.after(memory.attempts, drills: memory.drills)))
  }
}
