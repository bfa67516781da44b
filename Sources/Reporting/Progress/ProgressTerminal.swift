import Feedback
import SpeechMetrics

/// Progress for reading in a terminal.
struct ProgressTerminal: TerminalText {
  private static let nameWidth = 27
  private static let valuesWidth = 24

  let ink: Ink
  let width: Int
  private let progress: ProgressReport

  static func render(_ progress: ProgressReport, options: RenderOptions) -> String {
    ProgressTerminal(
      ink: Ink(isOn: options.color), width: columns(options), progress: progress
    ).text
  }

  private var text: String {
    page([
      header, notes, changes, numbers, table, ratings, drills, goals, debriefs,
    ])
  }

  private var header: [String] {
    paragraph(ProgressReport.heading, ink.bold)
      + (progress.takeCount == 0
        ? paragraph(ProgressReport.nothing)
        : paragraph(progress.facts.joined(separator: " · "), ink.dim))
  }

  private var notes: [String] {
    section("About the takes", bullets(progress.plainNotes, "!", ink.yellow))
  }

  private var changes: [String] {
    let items = progress.plainChanges.enumerated().map { item("\($0 + 1)", ink.yellow, $1) }
    return section(
      "What changed",
      items.joined(separator: [""]) + (progress.conclusion.map { paragraph($0) } ?? []))
  }

  /// Each metric with what changed, and below it a spark line with one place a period.
  private var numbers: [String] {
    guard progress.takeCount > 0 else { return [] }
    let explanation = progress.explanation.map { paragraph($0, ink.dim) } ?? []
    return section("The numbers", progress.metrics.flatMap(lines)) + explanation
  }

  private func lines(_ row: ProgressReport.Row) -> [String] {
    let style = row.change?.isClear == true ? ink.bold : ink.dim
    return heads(row, style) + below(row)
  }

  /// The name, the values and what changed: on one line where there is room.
  private func heads(_ row: ProgressReport.Row, _ style: (String) -> String) -> [String] {
    let name = "    " + TextLayout.pad(row.name, to: Self.nameWidth)
    let line = name + TextLayout.pad(row.values, to: Self.valuesWidth)
    if TextLayout.width(line) + TextLayout.width(row.plainSummary) <= width {
      return [line + style(row.plainSummary)]
    }
    let start =
      TextLayout.width(name + row.values) <= width
      ? [name + row.values] : ["    " + row.name, "      " + row.values]
    return start + ["      " + style(row.plainSummary)]
  }

  /// The spark line and where the change leads.
  private func below(_ row: ProgressReport.Row) -> [String] {
    let columns = min(row.medians.count, width / 2)
    let spark = row.medians.count > 1 ? Sparkline(row.medians, columns: columns).text : nil
    let parts = [spark.map(ink.cyan), row.direction.map(ink.dim)].compactMap { $0 }
    let length = 8 + columns + TextLayout.width(row.direction ?? "")
    let lines = length <= width ? [parts.joined(separator: "  ")] : parts
    return lines.filter { !$0.isEmpty }.map { "      " + $0 }
  }

  /// The medians of as many of the last periods as there is room for.
  private var table: [String] {
    let room = max(1, (width - 4 - Self.nameWidth) / 8)
    let shown = progress.periods.suffix(min(room, 6))
    guard shown.count > 1 else { return [] }
    let first = progress.periods.count - shown.count
    let title = progress.periodKind == .week ? "By week, from its Monday" : "By month"
    let days = shown.map { $0.start.dropFirst(progress.periodKind == .week ? 5 : 0).prefix(7) }
    let rows = progress.metrics.map { metric in
      line(metric.name, metric.medians[first...].map { $0.map(metric.number) ?? "·" })
    }
    return section(
      title,
      [ink.dim(line("", days.map(String.init)))] + rows
        + [line("takes", shown.map { $0.takeCount == 0 ? "·" : "\($0.takeCount)" })])
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    "    " + TextLayout.pad(name, to: Self.nameWidth)
      + cells.map { TextLayout.padLeft($0, to: 8) }.joined()
  }

  private var ratings: [String] {
    section("How it felt", bullets(progress.ratingSentences, "·", ink.dim))
  }

  private var drills: [String] {
    let lines = progress.drills.flatMap {
      item("·", ink.dim, "\(Escaping.plain($0.drill)): \($0.facts)")
    }
    return section(
      "Drills", lines.isEmpty ? [] : lines + paragraph(ProgressReport.drillExplanation, ink.dim))
  }

  private var goals: [String] {
    section(
      "Goals",
      progress.goals.flatMap {
        item("\($0.id)", ink.cyan, "\(Escaping.plain($0.statement, limit: 500)) (\($0.stage))")
      })
  }

  private var debriefs: [String] {
    let items = progress.debriefs.map { debrief in
      paragraph(debrief.heading, ink.cyan)
        + debrief.answers.flatMap { item("·", ink.dim, "\($0.question): \($0.answer)") }
    }
    return section("Looking back", Array(items.joined(separator: [""])))
  }
}
