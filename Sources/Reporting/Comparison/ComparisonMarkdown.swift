import Feedback
import SpeechMetrics

/// A comparison as CommonMark with GitHub's tables.
enum ComparisonMarkdown {
  static func render(_ comparison: Comparison) -> String {
    let changes = comparison.plainChanges.enumerated().map { index, message in
      "\(index + 1). \(Escaping.markdown(message))"
    }
    let conclusion = comparison.conclusion.map { [$0] } ?? []
    let notes = comparison.plainNotes.map { "- " + Escaping.markdown($0) }
    let blocks =
      [
        ["# \(Comparison.heading)"], takes(comparison),
        MarkdownRenderer.section("About the takes", notes),
        MarkdownRenderer.section("What changed", changes + conclusion),
        ["## The numbers"],
      ] + comparison.groups.map { table($0, comparison.takes.count) }
      + [[comparison.explanation]]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private static func takes(_ comparison: Comparison) -> [String] {
    comparison.takes.enumerated().map { index, take in
      let facts = ([take.heading] + take.facts).map { Escaping.markdown($0) }
      return "\(index + 1). " + facts.joined(separator: " · ")
    }
  }

  private static func table(_ group: ComparisonGroup, _ takeCount: Int) -> [String] {
    if let reason = group.sharedReason {
      return ["### \(group.title)", "", Escaping.markdown(reason)]
    }
    let numbers = (1...takeCount).map { "take \($0)" }
    let head = ["", numbers.joined(separator: " | "), "change", "noise", "green band"]
    let lines = group.rows.map { row -> String in
      let unit = row.unit.isEmpty ? "" : " (\(row.unit))"
      let change = ([row.plainSummary, row.direction].compactMap { $0 }.joined(separator: ", "))
      let cells =
        [row.name + unit] + row.numbers
        + [Escaping.markdown(([change] + row.stepTexts).joined(separator: "; "))]
        + [row.noise ?? "", row.band ?? ""]
      return "| \(cells.joined(separator: " | ")) |"
    }
    let rule = "|:--|" + String(repeating: "--:|", count: takeCount) + ":--|--:|:--|"
    return ["### \(group.title)", "", "| \(head.joined(separator: " | ")) |", rule] + lines
  }
}
