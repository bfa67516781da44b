import Feedback
import SpeechMetrics

/// Explanations as CommonMark with GitHub's tables.
enum ExplanationMarkdown {
  static func one(_ explanation: Explanation) -> String {
    let words = ExplanationText(explanation)
    return document(
      [["# \(words.heading)"], [words.facts], [words.definition]]
        + words.sections.map { section in
          MarkdownRenderer.section(section.title, paragraphs(section))
        })
  }

  /// All metrics, in their groups: docs/METRICS.md.
  static func reference(_ explanations: [Explanation]) -> String {
    document(
      [["# Metrics"], [introduction]]
        + MetricGroup.allCases.flatMap { group in
          Self.group(group, explanations.filter { $0.metric.group == group })
        })
  }

  private static let introduction =
    "Every figure that `rehearse` gives: what it is, how it is measured and how accurately, what is comfortable "
    + "by profile and how that is known, and how to improve. `rehearse explain NAME` prints the same of one."

  private static func group(_ group: MetricGroup, _ explanations: [Explanation]) -> [[String]] {
    guard let first = explanations.first else { return [] }
    let rows = explanations.map { explanation in
      let metric = explanation.metric
      let unit = metric.unit.isEmpty ? "" : " (\(metric.unit))"
      return "| `\(metric.rawValue)` | \(metric.name)\(unit) | \(metric.explanation) |"
    }
    return [
      ["## \(group.title)"],
      ["*How it is measured.* \(Escaping.markdown(first.measured))"],
      ["*How accurately.* \(Escaping.markdown(first.accuracy))"],
      ["| key | metric | definition |", "|---|---|---|"] + rows,
    ] + explanations.filter { !$0.judged.isEmpty }.flatMap(judged)
  }

  /// What the reference says of one metric beyond its group.
  private static func judged(_ explanation: Explanation) -> [[String]] {
    let words = ExplanationText(explanation)
    let repeatability = explanation.repeatabilityText.map { [[$0]] } ?? []
    return [["### \(words.heading)"]] + repeatability
      + words.sections.dropFirst(2).flatMap { [["*\($0.title).*"], paragraphs($0)] }
  }

  private static func paragraphs(_ section: ExplanationText.Section) -> [String] {
    let rows = section.rows.map { "- \(Escaping.markdown($0.name)): \(Escaping.markdown($0.text))" }
    let blocks = (rows.isEmpty ? [] : [rows]) + section.paragraphs.map { [Escaping.markdown($0)] }
    return Array(blocks.joined(separator: [""]))
  }

  private static func document(_ blocks: [[String]]) -> String {
    blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }
}
