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
      ["  " + ink.cyan(group.title)] + group.rows.flatMap(lines)
    }
    return section("The numbers", Array(groups.joined(separator: [""])))
  }

  private func lines(_ row: Comparison.Row) -> [String] {
    let unit = row.unit.isEmpty ? "" : " \(row.unit)"
    let name = "    " + TextLayout.pad(row.name, to: Self.nameWidth)
    let start = name + row.numbers.joined(separator: " → ") + unit
    let details = [[row.direction, row.band].compactMap { $0 }.joined(separator: ", ")]
    let steps = row.stepTexts.flatMap { below($0) }
    guard let noise = row.noise else { return [start] + below(row.plainSummary) + steps }
    let summary = "\(row.summary) (\(noise))"
    let led = row.direction == nil ? [] : details.flatMap { below($0) }
    let room = Self.summaryColumn - TextLayout.width(start)
    let isWide = room > 0 && Self.summaryColumn + TextLayout.width(summary) <= width
    let ink = row.change?.isClear == true ? self.ink.bold : self.ink.dim
    let first =
      isWide
      ? [start + String(repeating: " ", count: room) + ink(summary)] : [start] + below(summary)
    return first + led + steps
  }

  /// A line of its own under a number.
  private func below(_ text: String) -> [String] {
    TextLayout.wrap(text, columns: width - 8).map { "      " + ink.dim($0) }
  }
}
