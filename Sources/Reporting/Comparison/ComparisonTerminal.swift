import Feedback
import SpeechMetrics

/// A comparison for reading in a terminal.
struct ComparisonTerminal: TerminalText {
  private static let nameWidth = 27
  private static let summaryColumn = 54

  let ink: Ink
  let width: Int
  private let comparison: Comparison

  static func render(_ comparison: Comparison, options: RenderOptions) -> String {
    ComparisonTerminal(
      ink: Ink(isOn: options.color), width: columns(options), comparison: comparison
    ).text
  }

  private var text: String {
    page([header, notes, changes, numbers, paragraph(comparison.explanation, ink.dim)])
  }

  private var header: [String] {
    let takes = comparison.takes.enumerated().flatMap { index, take in
      item("\(index + 1)", ink.cyan, ([take.heading] + take.facts).joined(separator: " · "))
    }
    return paragraph(Comparison.heading, ink.bold) + takes
  }

  private var notes: [String] {
    section("About the takes", bullets(comparison.plainNotes, "!", ink.yellow))
  }

  private var changes: [String] {
    let items = comparison.plainChanges.enumerated().map { index, message in
      item("\(index + 1)", ink.yellow, message)
    }
    let conclusion = comparison.conclusion.map { paragraph($0) } ?? []
    return section("What changed", items.joined(separator: [""]) + conclusion)
  }

  private var numbers: [String] {
    let groups = comparison.groups.map { group in
      ["  " + ink.cyan(group.title)]
        + (group.sharedReason.map(below) ?? group.rows.flatMap(lines))
    }
    return section("The numbers", Array(groups.joined(separator: [""])))
  }

  private func lines(_ row: Comparison.Row) -> [String] {
    let direction = row.direction.map { [$0, row.band].compactMap { $0 }.joined(separator: ", ") }
    return head(row) + ([direction].compactMap { $0 } + row.stepTexts).flatMap(below)
  }

  /// The name, the values and what changed: on one line where there is room.
  private func head(_ row: Comparison.Row) -> [String] {
    let values = row.numbers.joined(separator: " → ") + (row.unit.isEmpty ? "" : " \(row.unit)")
    let start = "    " + TextLayout.pad(row.name, to: Self.nameWidth) + values
    let summary = row.plainSummary + (row.noise.map { " (\($0))" } ?? "")
    let style = row.change?.isClear == true ? ink.bold : ink.dim
    if TextLayout.width(start) > width {
      return ["    " + row.name] + below(values) + below(summary)
    }
    let room = Self.summaryColumn - TextLayout.width(start)
    guard room > 0, Self.summaryColumn + TextLayout.width(summary) <= width else {
      return [start] + below(summary)
    }
    return [start + String(repeating: " ", count: room) + style(summary)]
  }

  /// A line of its own under a number.
  private func below(_ text: String) -> [String] {
    TextLayout.wrap(text, columns: width - 8).map { "      " + ink.dim($0) }
  }
}
