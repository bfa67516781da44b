import Feedback
import SpeechMetrics

/// Plain text for reading in a terminal, calm first: what limits, what went well, what to change.
struct TerminalRenderer: TerminalText {
  private let report: Report
  let ink: Ink
  let width: Int

  static func render(_ report: Report, options: RenderOptions) -> String {
    TerminalRenderer(report: report, ink: Ink(isOn: options.color), width: columns(options)).text
  }

  private var text: String {
    let sections = [
      header, limits, strengths, changes, information, words, sinceLastTime, timing, parts,
      answers, pictures, numbers, score, notHeard, method,
    ]
    return page(sections)
  }

  static func renderWords(_ report: Report, options: RenderOptions) -> String {
    let renderer = TerminalRenderer(
      report: report, ink: Ink(isOn: options.color), width: columns(options))
    return renderer.page([renderer.words, renderer.wordNumbers])
  }

  private var header: [String] {
    paragraph(report.heading, ink.bold)
      + paragraph(report.facts.joined(separator: " · "), ink.dim)
      + paragraph(report.marksAndBreaks.joined(separator: " · "), ink.dim)
      + report.remarks.flatMap { paragraph($0, ink.dim) }
  }

  private var limits: [String] {
    section("About the recording", bullets(report.limits, "!", ink.yellow))
  }

  private var strengths: [String] {
    let items = report.strengths.flatMap {
      item("✓", ink.green, $0.plainMessage) + moments(of: $0)
    }
    return section("What went well", items)
  }

  private var changes: [String] {
    if report.changes.isEmpty {
      return report.strengths.isEmpty
        ? [] : section("What to change", paragraph(Report.nothingToChange))
    }
    let items = report.changes.enumerated().map { change($1, mark: "\($0 + 1)") }
    return section("What to change", Array(items.joined(separator: [""])))
  }

  private var information: [String] {
    let items = report.information.flatMap { item("·", ink.dim, $0.plainMessage) + moments(of: $0) }
    return section("Worth knowing", items)
  }

  private var words: [String] {
    report.words.map { WordsLayout(width: width, ink: ink).lines(WordsText($0)) } ?? []
  }

  private var timing: [String] {
    section(TimingReview.heading, report.timing.map { paragraph($0.plainMessage) } ?? [])
  }

  private var parts: [String] {
    guard let table = PartTable(report.parts) else { return [] }
    return section(
      PartTable.title,
      PartLayout(width: width, ink: ink).lines(table) + paragraph(table.explanation, ink.dim))
  }

  private var answers: [String] {
    let answers = (report.answers ?? []).enumerated().map { index, answer in
      let said =
        answer.strengths.flatMap { item("✓", ink.green, $0.plainMessage) + moments(of: $0) }
        + answer.changes.flatMap { change($0, mark: "›") }
        + answer.information.flatMap { item("·", ink.dim, $0.plainMessage) + moments(of: $0) }
      return paragraph(answer.heading(number: index + 1), ink.bold)
        + paragraph(answer.facts.joined(separator: " · "), ink.dim) + said
    }
    return section("Your answers", Array(answers.joined(separator: [""])))
  }

  private var sinceLastTime: [String] {
    guard let since = report.sinceLastTime else { return [] }
    let rows = since.metrics.map { row in
      let values = "    " + TextLayout.pad(row.name, to: 24) + TextLayout.pad(row.values, to: 24)
      let texts = [row.plainSummary, row.usualText].compactMap { $0 }.joined(separator: ", ")
      return (
        values, row.change.isClear ? ink.bold(texts) : ink.dim(texts), TextLayout.width(texts)
      )
    }
    let lines = rows.flatMap { values, texts, length in
      TextLayout.width(values) + 1 + length <= width
        ? [values + " " + texts] : [values, "      " + texts]
    }
    return section(since.heading, bullets(since.sentences, "›", ink.cyan) + lines)
      + paragraph(since.explanation, ink.dim)
  }

  private func change(_ finding: Finding, mark: String) -> [String] {
    let exercise = finding.plainPractice.map { item(" ", ink.dim, "Practise: " + $0) } ?? []
    return item(mark, ink.yellow, finding.plainMessage) + moments(of: finding) + exercise
  }

  private func moments(of finding: Finding) -> [String] {
    guard !finding.moments.isEmpty else { return [] }
    return item(" ", ink.dim, "Listen at " + finding.moments.joined(separator: ", "), ink.cyan)
  }

  private var pictures: [String] {
    let columns = width - 10
    let curves = CurveLine.all(report.curves, columns: columns)
    guard !curves.isEmpty else { return [] }
    let rows = curves.map { curve in
      "  " + ink.dim(TextLayout.pad(curve.name, to: 7)) + ink.cyan(curve.text)
    }
    let scales = curves.map(\.scale).joined(separator: " · ")
    return section(
      "How it went",
      rows + [timeAxis(columns)] + paragraph(scales, ink.dim)
        + report.marked.flatMap { paragraph($0) })
  }

  private func timeAxis(_ columns: Int) -> String {
    let duration = report.curves.duration
    let parts = 4
    let labels = (0..<parts).map { part in
      TextLayout.pad(
        Rounding.clock(duration * Double(part) / Double(parts)),
        to: columns * (part + 1) / parts - columns * part / parts)
    }
    let end = Rounding.clock(duration)
    let axis = labels.joined().dropLast(TextLayout.width(end)) + end
    return "         " + ink.dim(String(axis))
  }

  private var numbers: [String] {
    let table = NumberLayout(width: width, ink: ink)
    let groups = report.numbers.map(table.lines)
    let lines = section("The numbers", Array(groups.joined(separator: [""])))
    return table.isNarrow ? lines : [titleWithBands] + lines.dropFirst()
  }

  /// Of the words alone.
  private var wordNumbers: [String] {
    let table = NumberLayout(width: width, ink: ink)
    let rows = report.numbers.filter { $0.title == MetricGroup.words.title }.map(table.lines)
    return Array(rows.joined(separator: [""]))
  }

  private var titleWithBands: String {
    let title = "The numbers"
    let gap = NumberLayout.bandColumn - 2 - title.count
    return "  " + ink.bold(title) + String(repeating: " ", count: gap) + ink.dim("green band")
  }

  private var score: [String] {
    guard let score = report.score else { return [] }
    let dimensions = score.dimensions.map {
      "    " + TextLayout.pad($0.group.title, to: 12) + Score.text($0.score, $0.uncertainty)
    }
    return section(
      "Score",
      paragraph(score.overallText, ink.bold) + dimensions + paragraph(Score.explanation, ink.dim))
  }

  private var notHeard: [String] {
    section(
      "What this can't hear",
      bullets(report.notHeard.map { Escaping.plain($0, limit: 1000) }, "·", ink.dim))
  }

  private var method: [String] {
    paragraph(report.method.joined(separator: " · "), ink.dim)
  }
}
