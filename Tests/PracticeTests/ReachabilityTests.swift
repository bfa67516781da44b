import Testing

@testable import Practice

/// Whatever is written for partners is said some time.
@Suite struct ReachabilityTests {
  @Test(arguments: Scenario.builtIn)
  func `Every reply and line of a scenario comes up`(scenario: Scenario) throws {
    var missing = Set(written(in: scenario))
    for seed in 0..<UInt64(200) where !missing.isEmpty {
      for id in scenario.personas {
        missing.subtract(said(in: scenario, persona: try scenario.persona(id), seed: seed))
      }
    }
    #expect(missing.isEmpty)
  }

  /// In a scenario with no lines of its own.
  @Test(arguments: Persona.builtIn)
  func `Every line of a persona comes up`(persona: Persona) throws {
    let scenario = try Scenario.parse(Array(bare(for: persona).utf8), name: "bare")
    var missing = Set(filled(persona.lines.texts))
    for seed in 0..<UInt64(200) where !missing.isEmpty {
      missing.subtract(said(in: scenario, persona: persona, seed: seed))
    }
    #expect(missing.isEmpty)
  }

  // MARK: - What is written

  private func written(in scenario: Scenario) -> [String] {
    let prompts = scenario.phases.flatMap { phase -> [PromptSet] in
      switch phase.ask {
      case .prompts(let prompts): prompts
      case .bank(let bank, let family, let byField):
        QuestionBank.builtIn.questions(of: bank, family: family, field: byField ? "health" : nil)
      case .script: []
      }
    }
    let own = scenario.lines.values.flatMap(\.texts) + (scenario.audience?.texts ?? [])
    return filled(prompts.flatMap(\.replies) + own)
  }

  private func filled(_ texts: [String]) -> [String] {
    texts.flatMap { text -> [String] in
      let text = text.filled(.time, "0:12").filled(.seconds, "9")
      guard text.contains(Slot.part.text) else { return [text] }
      return [StoryPart.situation, .task, .action].map { text.filled(.part, $0.rawValue) }
    }
  }

  private func bare(for persona: Persona) -> String {
    """
    {"id": "bare", "title": "T", "about": "A.", "simulation": "S.", "profile": "talk",
     "personas": ["\(persona.id)"], "rounds": 20, "hints": ["One.", "Two.", "Three."],
     "phases": [{"id": "all", "title": "All", "prompts": [
       {"id": "story", "wordings": ["Tell.", "Say."], "answer": [60, 120], "star": true},
       {"id": "held", "wordings": ["Hm.", "Oh."], "answer": [60, 120], "hold": 4},
       {"id": "cut", "wordings": ["Explain.", "Show."], "answer": [60, 120], "interrupt": [3, 5]}
     ]}],
     "measures": [{"measure": "answerLength", "unit": "s"}],
     "source": {"citation": "None", "year": null, "population": "None", "strength": "convention"}}
    """
  }

  // MARK: - What is said

  private func said(in scenario: Scenario, persona: Persona, seed: UInt64) -> Set<String> {
    var run = ScenarioRun(
      scenario, persona: persona,
      settings: SittingSettings(
        rounds: 40, seed: seed, role: "nurse", points: ["Begin small"], passages: ["One."]))
    var generator = SplitMix64(seed: seed)
    var said: Set<String> = []
    var heard: TurnHearing?
    while let turn = run.next(after: heard) {
      said.formUnion(turn.parts)
      for remark in sentences(turn.remark) { said.insert(remark) }
      heard = answer(to: turn, &generator)
    }
    return said
  }

  /// A remark may be two texts, of what was clear and what wasn't: each split is tried.
  private func sentences(_ remark: String?) -> [String] {
    guard let remark else { return [] }
    let words = remark.split(separator: " ")
    return words.indices.flatMap { place in
      [words[...place], words[place...]].map { $0.joined(separator: " ") }
    }
  }

  /// Any of the answers that partners take up, and good ones.
  private func answer(to turn: Turn, _ generator: inout SplitMix64) -> TurnHearing {
    let expected = turn.answer ?? 10...20
    var heard = TurnHearing(
      latency: (turn.hold ?? 0) + 1, length: expected.upperBound, speech: expected.lowerBound)
    heard.wasCutOff = turn.cutOff != nil
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: heard.latency = nil
    case 1: heard.length = 0.01 * expected.lowerBound
    case 2: heard.length = 20 * expected.upperBound
    case 3: heard.longestPause = 9
    case 4: heard.endFade = 20
    case 5: heard.filledPauses = [1, 2, 3]
    case 6: heard.words = .story(without: .result)
    case 7:
      let part = [StoryPart.situation, .task, .action].randomElement(using: &generator)
      heard.words = .story(without: part ?? .task)
    case 8: heard.words = WordHearing(text: "", isVague: true)
    case 9: heard.words = WordHearing(text: "", repeatsItself: true)
    case 10: heard.latency = 0.1
    default: break
    }
    heard.moments = moments(&generator, pause: heard.longestPause)
    return heard
  }

  private func moments(
    _ generator: inout SplitMix64, pause: Double
  ) -> TurnHearing.Moments {
    let kind = Int.random(in: 0..<4, using: &generator)
    return TurnHearing.Moments(
      clear: 12, quiet: kind == 1 ? 12 : nil, fast: kind == 2 ? 12 : nil,
      long: pause == 9 ? 12 : nil)
  }
}
