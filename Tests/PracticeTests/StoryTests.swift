import Foundation
import History
import Testing

@testable import Practice

@Suite struct `Stories that were told` {
  private let day = Date(timeIntervalSince1970: 1_793_620_800)

  private func heard(_ words: WordHearing?, skill: String? = "conflict") -> HeardTurn {
    var turn = Turn(kind: .question("team-quarrel"), round: 1, phase: "A", parts: ["Why?"])
    turn.isStory = true
    turn.skill = skill
    return HeardTurn(
      turn, text: "Why?", partnerTime: 5, hearing: .changed { $0.words = words })
  }

  @Test func `are kept where an action and a result were found`() {
    let told = [
      heard(.story(without: .task)), heard(.story(without: .result)), heard(nil),
      heard(.story(without: .task), skill: nil),
    ]
    #expect(
      told.stories(startedAt: day) == [
        RememberedStory(
          skill: "conflict", question: "team-quarrel", startedAt: day, length: 80,
          parts: ["situation": 0.33, "action": 0.33, "result": 0.33])
      ])
  }

  @Test(
    arguments: [
      (["action": 0.6, "result": 0.4], "action and result"),
      (["situation": 0.2, "action": 0.5, "result": 0.3], "situation, action and result"),
      (["situation": 0.2, "task": 0.2, "action": 0.3, "result": 0.3], "all four parts"),
    ])
  func `are offered again by their skill, day and parts`(
    parts: [String: Double], named: String
  ) {
    let story = RememberedStory(
      skill: "problem-solving", question: "a", startedAt: day, length: 80, parts: parts)
    #expect(
      story.reminder == "You told a story about problem solving on \(day.day()) (\(named)): "
        + "try it again, or another one.")
  }

  @Test func `are offered before questions on their skill, the latest, and not without help`()
    throws
  {
    let interview = try Scenario.builtIn.named("interview")
    let skills = ["conflict", "failure", "teamwork", "initiative", "deadlines"]
    let stories = skills.flatMap { skill in
      [0.0, 86_400].map {
        RememberedStory(
          skill: skill, question: "a", startedAt: day + $0, length: 80,
          parts: ["action": 0.5, "result": 0.5])
      }
    }
    for scaffold in [0, 1] {
      var run = ScenarioRun(
        interview, persona: try interview.persona(nil),
        settings: SittingSettings(rounds: 50, seed: 3, scaffold: scaffold, stories: stories))
      let turns = run.turns { _ in .plain }
      let offered = turns.filter { $0.cue?.contains("You told a story") == true }
      #expect(offered.isEmpty == (scaffold == 0))
      #expect(offered.allSatisfy { $0.isStory && skills.contains($0.skill ?? "") })
      #expect(offered.allSatisfy { $0.cue?.contains((day + 86_400).day()) == true })
    }
  }
}
