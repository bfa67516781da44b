import FoundationEssentials
import History
import Practice

/// A sitting from its settings to its report, remembered unless it is ephemeral.
struct Sittings {
  let plan: SittingPlan
  let takes: DrillOptions

  /// What became of it, as it is to be shown; nil where nothing was answered.
  func sit(_ scenario: Scenario, at desk: borrowing Desk) throws -> String? {
    if scenario.needsText, plan.file == nil {
      throw SittingError.needsFile(scenario: scenario.id)
    }
    var history: HistoryStore?
    if !takes.ephemeral { attemptHistory { history = $0 } }
    let before = try history?.sittings(of: scenario.id).count ?? 0
    let stories = try plan.isTranscribed ? history?.stories() ?? [] : []
    let settings = try SittingSettings(plan, before: before, stories: stories)
    if scenario.needsText, settings.passages.isEmpty {
      throw SittingError.emptyFile(plan.file ?? "")
    }
    let scribe = try plan.isTranscribed ? scribe() : nil
    var sitting = try ScenarioSitting(
      scenario, settings: settings, plan: plan, takes: takes, scribe: scribe)
    guard let report = try sitting.run(at: desk) else {
      writeMessage("Nothing was answered, and nothing is remembered.")
      return nil
    }
    if let history {
      attemptHistory(in: history) { store in
        try store.append(report.remembered)
        for story in sitting.heard.stories(startedAt: report.startedAt) { try store.append(story) }
      }
    }
    if let notice = scribe?.notice { writeMessage("rehearse: \(notice)") }
    return plan.isJSON ? json(report) : SittingText(Terminal.renderOptions).report(report)
  }

  private func scribe() throws -> Scribe {
    try Scribe(Engine(settings: .load()), channel: takes.measurement.channel)
  }
}

/// Why a sitting can't begin.
enum SittingError: Error, Equatable {
  case needsFile(scenario: String)
  case emptyFile(String)
}

extension SittingError: CustomStringConvertible {
  var description: String {
    switch self {
    case .needsFile(let scenario): "\(scenario) needs your own text: name it with --file"
    case .emptyFile(let file): "\(file) has no paragraph to practise: write one, or choose another"
    }
  }
}
