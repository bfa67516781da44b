import Feedback
import SpeechMetrics

/// What every renderer says of an answer besides its findings.
extension Report.Answer {
  /// "1. Why us? (0:12–1:40)".
  func heading(number: Int) -> String {
    let name = title.map { Escaping.plain($0, limit: 200) } ?? ""
    let range = Formatting.stretches([range])
    return name.isEmpty ? "\(number). \(range)" : "\(number). \(name) (\(range))"
  }

  /// "88 s", "begun after 1.2 s", "first 10 s 12 % faster than the rest": what was measured and may be
  /// shown, in a line.
  var facts: [String] {
    [
      shown(.answerLength).map { "\($0) s" },
      shown(.responseLatency).map { "begun after \($0) s" },
      signed(.answerStartPaceChange, "faster", "slower").map { "first 10 s \($0) than the rest" },
      shown(.answerStartFillerCount).map { "possible fillers in its first 10 s: \($0)" },
      signed(.answerEndFade, "softer", "louder").map { "last 5 s \($0) than before" },
      shown(.answerPaceVariation).map { "pace varies by \($0)" },
    ].compactMap { $0 }
  }

  private func value(_ id: MetricID) -> Double? {
    metrics[id].flatMap { $0.withheld == nil ? $0.value : nil }
  }

  private func shown(_ id: MetricID) -> String? {
    value(id).map { Rounding.text($0, decimals: id.decimals) }
  }

  private func signed(_ id: MetricID, _ more: String, _ less: String) -> String? {
    value(id).map {
      "\(Rounding.text(abs($0), decimals: id.decimals)) \(id.unit) \($0 < 0 ? less : more)"
    }
  }

  /// Strengths, then what to change, then what is worth knowing.
  var findings: [Finding] { strengths + changes + information }
}
