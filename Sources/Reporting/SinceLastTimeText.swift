import Feedback
import SpeechMetrics

/// The words that the renderers share, made inert but not escaped for any markup.
extension SinceLastTime {
  /// "Since last time (2026-11-14, Why us)".
  var heading: String {
    let take = [day, title.map { Escaping.plain($0) }].compactMap { $0 }.joined(separator: ", ")
    return "Since last time (\(take))"
  }

  /// What leads: what changed and mattered, or that nothing did; and what makes that less sure.
  var sentences: [String] {
    (changes + [conclusion].compactMap { $0 } + notes).map { Escaping.plain($0, limit: 1000) }
  }

  var explanation: String {
    let noise = "± is the measurement's own noise."
    guard let usualTakeCount else { return noise }
    return "Usual is the median of your \(usualTakeCount) takes before. " + noise
  }
}

extension SinceLastTime.Row {
  /// "3.62 → 3.20 syll/s".
  var values: String {
    "\(number(before)) → \(number(now))" + (unit.isEmpty ? "" : " \(unit)")
  }

  /// "0.42 less (±0.20)".
  var plainSummary: String {
    Escaping.plain(summary) + " (±\(Rounding.text(change.noise, decimals: metric.decimals)))"
  }

  /// "usual 3.50".
  var usualText: String? { usual.map { "usual " + number($0) } }

  private func number(_ value: Double) -> String {
    Rounding.text(value, decimals: metric.decimals)
  }
}
