import Feedback
import SpeechMetrics

/// The words of a report on progress that its renderers share, made inert but not escaped for any markup.
extension ProgressReport {
  static let heading = "Progress"
  static let nothing =
    "No takes are remembered here. Record one with rehearse record, or take one in with "
    + "rehearse analyze FILE --remember."

  /// "Talk profile", "23 takes", "2026-06-01 to 2026-11-16, by week".
  var facts: [String] {
    [
      profile.map { Escaping.plain($0) + " profile" }, count(takeCount, "take"), span,
      since.map { "since \($0)" },
    ].compactMap { $0 }
  }

  private var span: String? {
    guard let first = periods.first, let last = periods.last, periods.count > 1 else { return nil }
    return "\(periodKind.rawValue)s from \(first.start) to \(last.start)"
  }

  /// What leads: what changed and mattered, or that nothing did.
  var plainChanges: [String] { changes.map { Escaping.plain($0, limit: 1000) } }
  var plainNotes: [String] { notes.map { Escaping.plain($0, limit: 1000) } }

  /// What is said under the numbers.
  var explanation: String? {
    guard metrics.contains(where: { $0.change != nil }) else { return nil }
    return
      "Medians of your earlier \(takeCount - latestTakeCount) takes → of the latest \(latestTakeCount). "
      + "± is how much takes of yours differ by themselves, and no less than the measurement's own "
      + "noise: without a change, medians differ by no more in 95 cases of 100."
  }

  var ratingSentences: [String] {
    ratings.map { rating in
      let first = Formatting.shortest(rating.first, decimals: 1)
      let second = Formatting.shortest(rating.second, decimals: 1)
      let takes = "median of \(count(rating.takeCount, "take"))"
      return switch rating.kind {
      case .comfort: "Comfort: \(first) before, \(second) while speaking (of 10; \(takes))."
      case .prediction: "You expected \(first), and it went \(second) (of 10; \(takes))."
      }
    }
  }

  static let drillExplanation =
    "Drills are exercises: what they come to counts in nothing above."
}

extension ProgressReport.Row {
  /// "3.62 → 3.20 syll/s"; where there are too few takes, the last median.
  var values: String {
    let unit = unit.isEmpty ? "" : " \(unit)"
    guard let earlier, let latest else {
      return (medians.compactMap { $0 }.last.map(number) ?? "—") + unit
    }
    return "\(number(earlier)) → \(number(latest))\(unit)"
  }

  var plainSummary: String {
    let noise = change.map { " (±\(Rounding.text($0.noise, decimals: metric.decimals)))" }
    return Escaping.plain(summary) + (noise ?? "")
  }

  /// "into the green band, 3–4".
  var direction: String? {
    change?.direction.map { [$0, band].compactMap { $0 }.joined(separator: ", ") }
  }

  /// "2.6–4.5"; nil without a norm.
  var band: String? { norm.flatMap { Formatting.band($0.green, of: metric) } }

  func number(_ value: Double) -> String { Rounding.text(value, decimals: metric.decimals) }
}

extension ProgressReport.Drill {
  /// "12 attempts, 8 of 10 passed, level 2, last 2026-11-16".
  var facts: String {
    let passed = judgedCount > 0 ? ["\(passedCount) of \(judgedCount) passed"] : []
    return ([count(attemptCount, "attempt")] + passed + ["level \(level)", "last \(day)"])
      .joined(separator: ", ")
  }
}

extension ProgressReport.Goal {
  /// "3 of 5, variations", "finished".
  var stage: String { isFinished ? "finished" : "\(step) of 5, \(state)" }
}

extension ProgressReport.Debrief {
  var heading: String {
    [day, goal.map { Escaping.plain($0) }].compactMap { $0 }.joined(separator: " · ")
  }

  var answers: [(question: String, answer: String)] {
    [("What happened", happened), ("Why", why), ("What next", next)]
      .filter { !$0.1.isEmpty }.map { ($0.0, Escaping.plain($0.1, limit: 2000)) }
  }
}

private func count(_ number: Int, _ thing: String) -> String {
  "\(number) \(thing)\(number == 1 ? "" : "s")"
}
