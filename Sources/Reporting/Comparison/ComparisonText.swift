import Feedback
import SpeechMetrics

/// The words of a comparison that its renderers share, made inert but not escaped for any markup.
extension Comparison {
  static let heading = "Takes compared"

  private static let noiseExplanation =
    "± is the measurement's own noise: two takes of equal delivery differ by no more in 95 cases of 100. It "
    + "holds how much each figure varies within the takes, and how far it moves when a talk is recorded "
    + "otherwise."

  /// What is said under the numbers.
  var explanation: String {
    takes.count == 2
      ? Self.noiseExplanation
      : "Changes are those from the first take to the last; between neighbouring takes only clear ones are "
        + "named. " + Self.noiseExplanation
  }

  var plainNotes: [String] { notes.map { Escaping.plain($0, limit: 1000) } }

  /// What leads: the changes that matter, or that there are none.
  var plainChanges: [String] { changes.map { Escaping.plain($0.message, limit: 1000) } }

  var groups: [ComparisonGroup] {
    MetricGroup.allCases.compactMap { group in
      let rows = metrics.filter { $0.metric.group == group }
      return rows.isEmpty ? nil : ComparisonGroup(title: group.title, rows: rows)
    }
  }
}

/// Rows of a comparison that stand together.
struct ComparisonGroup {
  var title: String
  var rows: [Comparison.Row]

  /// Why none of the rows has a value, where it is one reason; then one line says it all.
  var sharedReason: String? {
    guard let first = rows.first,
      rows.allSatisfy({ $0.summary == first.summary && $0.values.allSatisfy { $0 == nil } })
    else { return nil }
    return first.plainSummary
  }
}

extension Comparison.Take {
  var heading: String { Report.heading(title: title, fileName: file) }

  /// "talk.wav" under a title of its own, "Talk profile", "6:42".
  var facts: [String] {
    (title == nil ? [] : [Escaping.plain(file)]) + ["\(Escaping.plain(profile.title)) profile"]
      + (duration.map { [Rounding.clock($0)] } ?? [])
  }
}

extension Comparison.Row {
  /// "2.30", "—": by take.
  var numbers: [String] {
    values.map { $0.map { Rounding.text($0, decimals: metric.decimals) } ?? "—" }
  }

  /// "±0.35"; nil where the takes can't be compared.
  var noise: String? {
    change.map { "±" + Rounding.text($0.noise, decimals: metric.decimals) }
  }

  /// "2.6–4.5"; nil without a norm.
  var band: String? { norm.flatMap { Formatting.band($0.green, of: metric) } }

  var plainSummary: String { Escaping.plain(summary, limit: 1000) }

  /// "take 1 to 2: 0.30 more": the clear ones; empty where there are two takes.
  var stepTexts: [String] {
    steps.filter { $0.change?.isClear == true }.map { "take \($0.from) to \($0.to): \($0.summary)" }
  }
}
