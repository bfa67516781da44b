import Foundation
import History
import Practice
import TestSupport

/// Someone who takes one step of the ladder a day: each try leaves less of the fear, most of it in that
/// situation, and comfort is what fear and missing help leave of 10.
struct SimulatedClimber {
  struct Day {
    var step: Ladder.Step
    /// Of `Ladder.steps`.
    var place: Int
    var comfort: Int
    var move: Ladder.Move
  }

  /// Of the fear in a situation, by each try there; and elsewhere.
  static let spread = 0.25

  var name: String
  /// Added to what situations are rated.
  var fear: Double
  /// Share of the fear that a try takes away.
  var relief: Double
  /// Of the comfort, from day to day.
  var unrest: Double
  /// The day on which some of the fear comes back.
  var setback: Int?

  static let steady = SimulatedClimber(name: "steady", fear: 0, relief: 0.06, unrest: 1)
  static let anxious = SimulatedClimber(name: "anxious", fear: 2.5, relief: 0.05, unrest: 1.5)
  static let bold = SimulatedClimber(name: "bold", fear: -3, relief: 0.2, unrest: 1)
  static let setBack = SimulatedClimber(
    name: "with a setback", fear: 1, relief: 0.06, unrest: 1, setback: 40)
  static let all = [steady, anxious, bold, setBack]

  /// - Returns: at most `days`, fewer where the last step was left.
  func climb(days: Int, seed: UInt64 = 7) -> [Day] {
    var generator = SeededGenerator(seed: seed)
    let situations = Situation.builtIn
    let ratings = Dictionary(uniqueKeysWithValues: situations.map { ($0.id, rating($0)) })
    var fears = Dictionary(uniqueKeysWithValues: situations.map { ($0.id, Double($0.fear) + fear) })
    var (tries, taken): ([LadderTry], [Day]) = ([], [])
    for day in 0..<days {
      let ladder = Ladder(situations, ratings: ratings, tries: tries)
      guard let step = ladder.step, ladder.latest != .done else { break }
      if day == setback { fears = fears.mapValues { $0 + 3 } }
      let help = step.situation.setting == .world ? 0 : 1.0 * Double(step.scaffold)
      let unrest = Double.random(in: -unrest...unrest, using: &generator)
      let comfort = min(max(7 - fears[step.situation.id]! + help + unrest, 0), 10)
      for id in fears.keys {
        fears[id]! *= 1 - relief * (id == step.situation.id ? 1 : Self.spread)
      }
      tries.append(
        LadderTry(
          situation: step.situation.id, scaffold: step.scaffold,
          startedAt: Date(timeIntervalSince1970: 86_400 * Double(20_000 + day)),
          comfortAfter: Int(comfort.rounded())))
      let after = Ladder(situations, ratings: ratings, tries: tries)
      taken.append(
        Day(step: step, place: ladder.place, comfort: Int(comfort.rounded()), move: after.latest!))
    }
    return taken
  }

  private func rating(_ situation: Situation) -> Int {
    min(max(situation.fear + Int(fear), 0), 10)
  }
}
