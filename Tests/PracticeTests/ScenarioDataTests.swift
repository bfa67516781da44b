import Foundation
import Models
import Testing

@testable import Practice

@Suite struct `The scenarios that ship` {
  @Test func `are fourteen or more, each with a name of its own`() {
    let ids = Scenario.builtIn.map(\.id)
    #expect(ids.count >= 14)
    for id in [
      "interview", "qa", "introduce", "small-talk", "networking", "negotiate", "disagree",
      "difficult-news", "ask", "first-date", "script", "interruption", "turn-taking", "free-talk",
    ] {
      #expect(ids.contains(id))
    }
    #expect(Set(ids).isDisjoint(with: Drill.builtIn.map(\.id)))
    for id in ids { #expect(ModelFiles.data("scenarios/\(id).json") != nil) }
  }

  @Test func `draw on 150 questions of an interview, in five families`() {
    let families = QuestionBank.builtIn.families.filter { $0.bank == "interview" }
    #expect(families.count == 5)
    #expect(families.reduce(0) { $0 + $1.questions.count } >= 150)
  }

  @Test(arguments: Scenario.builtIn)
  func `ask every question in every wording`(_ scenario: Scenario) throws {
    var wanted: Set<String> = []
    for phase in scenario.phases { wanted.formUnion(prompts(phase).flatMap(\.wordings)) }
    var asked: Set<String> = []
    let roles = [nil] + WorkField.builtIn.compactMap(\.roles.first)
    for seed in 1...400 as ClosedRange<UInt64> where !asked.isSuperset(of: wanted) {
      for role in scenario.phases.contains(where: \.isByField) ? roles : [nil] {
        var generator = SplitMix64(seed: seed)
        let plan = QuestionPlan(
          scenario: scenario,
          settings: SittingSettings(
            rounds: 50, seed: seed, role: role, points: ["Why now"], passages: ["One. Two."]))
        asked.formUnion(plan.questions(&generator).map(\.wording))
      }
    }
    #expect(wanted.subtracting(asked).isEmpty)
  }

  private func prompts(_ phase: Phase) -> [PromptSet] {
    switch phase.ask {
    case .prompts(let prompts): prompts
    case .bank(let bank, let family, _):
      QuestionBank.builtIn.questions(of: bank, family: family, field: nil)
    case .script: []
    }
  }

  @Test(arguments: Scenario.builtIn)
  func `leave no slot unfilled, with any partner and any answer`(_ scenario: Scenario) throws {
    let hearings: [TurnHearing] = [
      .plain, .silent, .lasting(3), .lasting(600), .late, .fading, .cluster, .vague, .withoutResult,
      .changed { $0.moments = .init(clear: 3, quiet: 70) },
      .changed { $0.moments = .init(clear: 3, long: 70) },
    ]
    for persona in scenario.personas {
      for (seed, hearing) in hearings.enumerated() {
        var run = ScenarioRun(
          scenario, persona: try scenario.persona(persona),
          settings: SittingSettings(
            seed: UInt64(seed), points: ["Why now"], passages: ["One. Two."]))
        for turn in run.turns({ _ in hearing }) {
          #expect(!turn.text.contains("{") && !turn.text.contains("|"), "\(turn.text)")
        }
      }
    }
  }

  @Test(arguments: Persona.builtIn)
  func `have a line for whatever is taken up`(_ persona: Persona) {
    for kind in persona.listensFor { #expect(persona.lines.followUps[kind] != nil) }
    #expect(persona.lines.followUps[.good]?.answer == nil)
  }

  @Test func `have a ladder of twelve situations or more`() {
    #expect(Situation.builtIn.count >= 12)
    #expect(Situation.builtIn.contains { $0.setting == .world })
    #expect(Set(Situation.builtIn.map(\.id)).count == Situation.builtIn.count)
  }
}

extension Phase {
  fileprivate var isByField: Bool {
    if case .bank(_, _, byField: true) = ask { true } else { false }
  }
}
