import Foundation
import History
import Practice
import TestSupport

/// Someone who practises once a day: a skill in each drill, and with it a probability to hit the band.
struct SimulatedLearner {
  struct Sitting {
    var drill: String
    var level: Int
    var reason: Suggestion.Reason
    var tries: [Bool]
  }

  /// A skill of 0 hits the band of level 1 in one try of two; each level asks for 1 more.
  static let steepness = 1.6
  static let triesInSitting = 5

  var name: String
  /// Before any practice; drills differ.
  var start: Double
  /// Added by each try, in that drill.
  var gain: Double
  /// No skill grows beyond this.
  var ceiling = Double.infinity
  /// The sitting at which every skill falls, and by how much.
  var relapse: (sitting: Int, loss: Double)?
  /// A drill that is harder for this one than the others are.
  var hardest: String?

  static let slowImprover = SimulatedLearner(name: "slow improver", start: 0.9, gain: 0.035)
  static let plateau = SimulatedLearner(name: "plateau", start: 0.7, gain: 0.08, ceiling: 1.6)
  static let relapser = SimulatedLearner(
    name: "relapser", start: 0.9, gain: 0.06, relapse: (sitting: 30, loss: 1.2))
  static let all = [slowImprover, plateau, relapser]

  func practise(sittings count: Int, seed: UInt64 = 7, drills: [Drill] = Drill.builtIn) -> [Sitting]
  {
    var generator = SeededGenerator(seed: seed)
    var skills = Dictionary(
      uniqueKeysWithValues: drills.enumerated().map {
        ($1.id, start + 0.3 * sin(Double($0)) - ($1.id == hardest ? 2 : 0))
      })
    var attempts: [DrillAttempt] = []
    return (0..<count).map { sitting in
      if sitting == relapse?.sitting { skills = skills.mapValues { $0 - (relapse?.loss ?? 0) } }
      let day = Date(timeIntervalSince1970: 86_400 * Double(20_000 + sitting))
      let suggestion = Chooser(drills: drills, attempts: attempts, reported: [], now: day)
        .suggestion()!
      let drill = suggestion.drill
      var tries: [Bool] = []
      repeat {
        let skill = skills[drill.id]! - Double(suggestion.level - 1)
        let passed =
          Double.random(in: 0..<1, using: &generator) < 1 / (1 + exp(-Self.steepness * skill))
        skills[drill.id] = max(skills[drill.id]!, min(ceiling, skills[drill.id]! + gain))
        tries.append(passed)
        attempts.append(
          DrillAttempt(
            drill: drill.id, level: suggestion.level,
            startedAt: day + 60 * Double(tries.count), passed: passed))
      } while tries.count < Self.triesInSitting && Standing(drill, attempts).step == nil
      return Sitting(
        drill: drill.id, level: suggestion.level, reason: suggestion.reason, tries: tries)
    }
  }
}
