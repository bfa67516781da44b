@testable import Practice

/// All that partners may say, for tests that read it.
enum PartnerWording {
  struct Question {
    /// "interview behavioural", or the scenario's id.
    let place: String
    let prompt: PromptSet
  }

  static let banks: [Question] = QuestionBank.builtIn.families.flatMap { family in
    family.questions.map { Question(place: "\(family.bank) \(family.name)", prompt: $0) }
  }

  static let scenarios: [Question] = Scenario.builtIn.flatMap { scenario in
    scenario.phases.flatMap { phase -> [Question] in
      guard case .prompts(let prompts) = phase.ask else { return [] }
      return prompts.map { Question(place: scenario.id, prompt: $0) }
    }
  }

  static let questions = banks + scenarios

  /// What is said beside the questions.
  static let lines: [String] =
    questions.flatMap(\.prompt.replies)
    + Persona.builtIn.flatMap(\.lines.texts)
    + Scenario.builtIn.flatMap { $0.lines.values.flatMap(\.texts) + ($0.audience?.texts ?? []) }

  /// What is only shown.
  static let directions: [String] =
    questions.compactMap(\.prompt.cue)
    + Scenario.builtIn.flatMap { $0.phases.compactMap(\.scene) + $0.hints + [$0.about] }

  static let all = questions.flatMap(\.prompt.wordings) + lines + directions
}

extension Lines {
  var texts: [String] {
    greeting + farewell + interruption + followUps.values.flatMap(\.texts)
  }
}

extension AudienceLines {
  var texts: [String] { clear + quiet + fast + long + all }
}
