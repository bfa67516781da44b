import Practice
import Testing

@Suite struct `A sitting with a partner` {
  let interview = try! Scenario.builtIn.named("interview")

  private func run(
    _ style: String, seed: UInt64 = 1, rounds: Int = 5, before: Int = 0,
    of scenario: Scenario? = nil
  ) throws -> ScenarioRun {
    let scenario = scenario ?? interview
    return ScenarioRun(
      scenario, persona: try scenario.persona(style),
      settings: SittingSettings(
        rounds: rounds, seed: seed, role: "marketing manager",
        points: ["Why now", "What it costs"],
        sittingsBefore: before))
  }

  private func followUps(_ turns: [Turn]) -> [FollowUp] {
    turns.compactMap { if case .followUp(let kind) = $0.kind { kind } else { nil } }
  }

  @Test func `asks as many questions as were wanted, and says goodbye`() throws {
    for rounds in [1, 3, 5, 12] {
      var run = try run("neutral", rounds: rounds)
      let turns = run.turns { _ in .plain }
      #expect(run.roundCount == rounds)
      #expect(turns.last?.kind == .farewell)
      #expect(turns.last?.answer == nil)
      #expect(turns.dropLast().allSatisfy { $0.answer != nil })
      #expect(turns.first?.remark != nil)
      #expect(run.next() == nil)
    }
  }

  @Test func `is the same with the same seed, and another with another`() throws {
    var (first, again, other) = (try run("warm"), try run("warm"), try run("warm", seed: 2))
    let turns = first.turns { _ in .late }
    #expect(turns == again.turns { _ in .late })
    #expect(turns.map(\.text) != other.turns { _ in .late }.map(\.text))
  }

  @Test func `takes another course with a skeptical partner than with a warm one`() throws {
    let answers: [TurnHearing] = [.lasting(30), .lasting(15), .late, .fading, .vague]
    func turns(_ style: String) throws -> [Turn] {
      var (run, count) = (try run(style), -1)
      return run.turns { _ in
        count += 1
        return answers[count % answers.count]
      }
    }
    let (warm, skeptical) = (try turns("warm"), try turns("skeptical"))
    #expect(followUps(skeptical).count > followUps(warm).count)
    #expect(followUps(warm).contains(.short))
    #expect(skeptical.contains { $0.why?.contains("15 s") == true })
  }

  @Test(
    arguments: [
      (TurnHearing.silent, FollowUp.silent), (.lasting(10), .short), (.lasting(300), .long),
      (.late, .hesitation), (.fading, .trailing), (.cluster, .fillers), (.vague, .vague),
    ])
  func `takes up what was heard, and says why`(_ hearing: TurnHearing, kind: FollowUp) throws {
    var run = try run("skeptical")
    _ = run.next()
    // The interview's first question is small talk.
    _ = run.next(after: .lasting(30))
    let next = run.next(after: hearing)
    let turn = try #require(next)
    #expect(turn.kind == .followUp(kind))
    #expect(turn.why?.isEmpty == false)
  }

  @Test func `misses the result of a story that is told without one`() throws {
    var run = try run("skeptical", rounds: 12)
    let turns = run.turns { $0.isStory ? .withoutResult : .lasting(45) }
    #expect(followUps(turns).contains(.missingResult))
    var marked = try self.run("skeptical", rounds: 12)
    let whole = marked.turns { _ in .changed { $0.markCount = 3 } }
    #expect(!followUps(whole).contains(.missingResult))
  }

  @Test(arguments: ["warm", "neutral", "skeptical"])
  func `lets nobody be asked on and on`(_ style: String) throws {
    var run = try run(style)
    let turns = run.turns { _ in .silent }
    for round in 1...5 {
      #expect(turns.count { $0.round == round && $0.kind != .farewell } <= 4)
    }
    #expect(turns.last?.kind == .farewell)
  }

  @Test func `follows nothing up in an answer with nothing to take up`() throws {
    var run = try run("skeptical")
    let turns = run.turns { turn in
      .lasting(turn.answer.map { ($0.lowerBound + $0.upperBound) / 2 } ?? 0)
    }
    #expect(followUps(turns).isEmpty)
    #expect(turns.dropFirst().allSatisfy { $0.remark?.isEmpty == false || $0.kind == .farewell })
  }

  @Test func `says no line twice in a row`() throws {
    var run = try run("neutral", rounds: 20)
    let lines = run.turns { _ in .plain }.compactMap(\.remark)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func `cuts in where the scenario does, and lets the speaker go on`() throws {
    let scenario = try Scenario.builtIn.named("interruption")
    var run = try run(scenario.personas[0], of: scenario)
    let turns = run.turns { turn in .changed { $0.wasCutOff = turn.cutOff != nil } }
    let places = turns.indices.filter { turns[$0].cutOff != nil }
    #expect(!places.isEmpty)
    for place in places {
      #expect(turns[place + 1].kind == .interruption)
      #expect(turns[place + 1].cutOff == nil)
    }
  }

  @Test func `notices a silence that wasn't held`() throws {
    let scenario = try Scenario.builtIn.named("negotiate")
    var run = try run("skeptical", rounds: 12, of: scenario)
    let turns = run.turns { turn in
      .changed {
        $0.latency = 0.2; $0.length = turn.answer?.lowerBound ?? 10
      }
    }
    #expect(turns.contains { $0.hold != nil })
    #expect(turns.contains { $0.why?.contains("the silence was to last") == true })
  }

  @Test func `puts wordings of one question side by side at first, and mixes them later`() throws {
    let scenario = try #require(Scenario.builtIn.first { $0.id == "introduce" })
    func ids(before: Int) throws -> [Turn.Kind] {
      var run = try run(scenario.personas[0], rounds: 12, before: before, of: scenario)
      return run.turns { _ in .plain }.map(\.kind).filter {
        if case .question = $0 { true } else { false }
      }
    }
    func pairs(_ kinds: [Turn.Kind]) -> Int {
      zip(kinds, kinds.dropFirst()).count { $0 == $1 }
    }
    #expect(try pairs(ids(before: 0)) > pairs(ids(before: 5)))
  }

  @Test func `shows less help the lower the scaffold`() throws {
    for scaffold in 0...3 {
      let run = ScenarioRun(
        interview, persona: try interview.persona(nil),
        settings: SittingSettings(seed: 1, scaffold: scaffold))
      #expect(run.hints.count == scaffold)
      #expect(run.preview.isEmpty == (scaffold < 3))
    }
  }
}
