import DSP
import Numbers

/// A question that will be asked, in its words.
struct PlannedQuestion: Equatable {
  var phase: Phase
  var prompt: PromptSet
  var wording: String
}

/// Which questions a sitting asks, in which order and words.
struct QuestionPlan {
  let scenario: Scenario
  let settings: SittingSettings
  /// Sittings in which the wordings of one question follow each other, before they are shuffled: it helps
  /// to begin blocked and go on mixed (Shea & Morgan 1979, for movements; for speech, a convention).
  private static let blockedSittings = 2

  func questions(_ generator: inout SplitMix64) -> [PlannedQuestion] {
    let counts = apportioned()
    return zip(scenario.phases, counts).flatMap { phase, count in
      questions(of: phase, count: count, &generator)
    }
  }

  /// Rounds of each phase, by the largest remainder (Hamilton); a script has its passages.
  private func apportioned() -> [Int] {
    let shares = scenario.phases.map(\.share)
    let whole = shares.reduce(0, +)
    let quotas = shares.map { Double(settings.rounds ?? scenario.rounds) * $0 / whole }
    var counts = quotas.map { Int(clamping: $0) }
    let rest = (settings.rounds ?? scenario.rounds) - counts.reduce(0, +)
    let neediest = quotas.indices.sorted { left, right in
      let remainders = (quotas[left] - Double(counts[left]), quotas[right] - Double(counts[right]))
      return remainders.0 == remainders.1 ? left < right : remainders.0 > remainders.1
    }
    for index in neediest.prefix(max(0, rest)) { counts[index] += 1 }
    return zip(scenario.phases, counts).map { $0.ask == .script ? settings.passages.count : $1 }
  }

  private func questions(
    of phase: Phase, count: Int, _ generator: inout SplitMix64
  ) -> [PlannedQuestion] {
    var prompts = prompts(of: phase)
    guard !prompts.isEmpty, count > 0 else { return [] }
    if !phase.isListed { prompts.shuffle(using: &generator) }
    let starts = prompts.map { Int.random(in: 0..<$0.wordings.count, using: &generator) }
    var order = (0..<count).map { $0 / phase.repeats % prompts.count }
    if phase.repeats > 1, settings.sittingsBefore >= Self.blockedSittings {
      order.shuffle(using: &generator)
    }
    var asked: [Int: Int] = [:]
    return order.map { index in
      let prompt = prompts[index]
      let time = asked[index, default: 0]
      asked[index] = time + 1
      return PlannedQuestion(
        phase: phase, prompt: prompt,
        wording: prompt.wordings[(starts[index] + time) % prompt.wordings.count])
    }
  }

  /// Those that can be asked.
  private func prompts(of phase: Phase) -> [PromptSet] {
    let prompts: [PromptSet] =
      switch phase.ask {
      case .prompts(let prompts): prompts
      case .bank(let bank, let family, let byField):
        QuestionBank.builtIn.questions(
          of: bank, family: family, field: byField ? settings.field : nil)
      case .script:
        settings.passages.enumerated().map {
          .passage($1, number: $0 + 1, scaffold: settings.scaffold)
        }
      }
    return prompts.filter { !settings.points.isEmpty || !$0.needsPoint }
  }
}
