package import Feedback
import SpeechMetrics

/// CommonMark with GitHub's tables.
package enum MarkdownRenderer {
  static func render(_ report: Report) -> String {
    let blocks: [[String]] = [
      header(report), limits(report), strengths(report), changes(report), information(report),
      words(report), sinceLastTime(report), timing(report), parts(report), answers(report),
      pictures(report),
      numbers(report), score(report), notHeard(report),
      sources(report),
      method(report),
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private static func header(_ report: Report) -> [String] {
    let facts =
      [
        "\(Escaping.markdown(report.profileTitle)) profile", Rounding.clock(report.duration),
      ] + [report.onlyPart].compactMap { $0 } + report.recordingFacts.map { Escaping.markdown($0) }
    let notes = report.marksAndBreaks.joined(separator: " · ")
    return [
      "# \(Escaping.markdown(report.heading))", "",
      Escaping.markdownCode(report.file.name) + " · " + facts.joined(separator: " · "),
    ] + (notes.isEmpty ? [] : ["", notes])
      + report.remarks.flatMap { ["", Escaping.markdown($0)] }
  }

  package static func limits(_ report: Report) -> [String] {
    section("About the recording", report.limits.map { "- " + Escaping.markdown($0) })
  }

  private static func strengths(_ report: Report) -> [String] {
    section("What went well", report.strengths.map { "- " + sentence($0) })
  }

  private static func changes(_ report: Report) -> [String] {
    let title = "What to change"
    guard !report.changes.isEmpty else {
      return report.strengths.isEmpty ? [] : section(title, [Report.nothingToChange])
    }
    let items = report.changes.enumerated().map { index, finding in
      let exercise = finding.plainPractice.map { "\n   Practise: " + Escaping.markdown($0) } ?? ""
      return "\(index + 1). \(sentence(finding))\(exercise)"
    }
    return section(title, items)
  }

  private static func information(_ report: Report) -> [String] {
    section("Worth knowing", report.information.map { "- " + sentence($0) })
  }

  package static func words(_ report: Report) -> [String] {
    report.words.map { WordsMarkdown.lines(WordsText($0)) } ?? []
  }

  private static func sinceLastTime(_ report: Report) -> [String] {
    guard let since = report.sinceLastTime else { return [] }
    let rows = since.metrics.map { row in
      "| \(row.name) | \(row.values) | \(Escaping.markdown(row.plainSummary)) "
        + "| \(row.usualText ?? "") |"
    }
    let table = ["", "| | before → now | change | |", "|:--|--:|:--|:--|"] + rows
    return section(
      Escaping.markdown(since.heading),
      since.sentences.map { "- " + Escaping.markdown($0) } + table + ["", since.explanation])
  }

  private static func timing(_ report: Report) -> [String] {
    section(TimingReview.heading, report.timing.map { [Escaping.markdown($0.plainMessage)] } ?? [])
  }

  private static func parts(_ report: Report) -> [String] {
    guard let table = PartTable(report.parts) else { return [] }
    let heads = zip(table.heads, table.times).map { $1.isEmpty ? $0 : "\($0) \($1)" }
    let rows = table.rows.map {
      "| \($0.name) | \($0.cells.map(\.text).joined(separator: " | ")) |"
    }
    return section(
      PartTable.title,
      ["| | \(heads.joined(separator: " | ")) |", "|:--|--:|--:|--:|"] + rows
        + ["", table.explanation])
  }

  private static func answers(_ report: Report) -> [String] {
    let answers = (report.answers ?? []).enumerated().map { index, answer in
      let said = answer.findings.map { finding in
        let exercise = finding.plainPractice.map { " Practise: " + Escaping.markdown($0) } ?? ""
        return "- " + sentence(finding) + exercise
      }
      return
        ([
          "### " + Escaping.markdown(answer.heading(number: index + 1)), "",
          Escaping.markdown(answer.facts.joined(separator: " · ")), "",
        ] + said).joined(separator: "\n")
    }
    return section("Your answers", answers.isEmpty ? [] : [answers.joined(separator: "\n\n")])
  }

  package static func sentence(_ finding: Finding) -> String {
    let message = Escaping.markdown(finding.plainMessage)
    guard !finding.moments.isEmpty else { return message }
    return "\(message) Listen at \(finding.moments.joined(separator: ", "))."
  }

  /// In words, since Markdown has no pictures of its own.
  private static func pictures(_ report: Report) -> [String] {
    section("How it went", report.marked.map { "- " + $0 })
  }

  package static func numbers(_ report: Report) -> [String] {
    let groups = report.numbers.map { group($0).joined(separator: "\n") }
    return section("The numbers", [groups.joined(separator: "\n\n")])
  }

  private static func group(_ group: NumberGroup) -> [String] {
    if let reason = group.sharedReason {
      return ["### \(group.title)", "", "— \(Escaping.markdown(reason))"]
    }
    let rows = group.rows.map { row in
      let value = row.unit.isEmpty ? row.number : "\(row.number) \(row.unit)"
      let beside = row.reason ?? row.judgement.map { "\($0.mark) \($0.band)" } ?? ""
      return "| \(row.name) | \(value) | \(Escaping.markdown(beside)) |"
    }
    return ["### \(group.title)", "", "| | value | green band |", "|:--|--:|:--|"] + rows
  }

  private static func score(_ report: Report) -> [String] {
    guard let score = report.score else { return [] }
    let dimensions = score.dimensions.map {
      "- \($0.group.title): \(Score.text($0.score, $0.uncertainty))"
    }
    return section(
      "Score", ["\(Escaping.markdown(score.overallText)). \(Score.explanation)", ""] + dimensions)
  }

  package static func notHeard(_ report: Report) -> [String] {
    section("What this can't hear", report.notHeard.map { "- " + Escaping.markdown($0) })
  }

  package static func sources(_ report: Report) -> [String] {
    let items = report.norms.compactMap { norm in
      Formatting.band(norm.green, of: norm.metric).map { band in
        let unit = norm.metric.unit.isEmpty ? "" : " \(norm.metric.unit)"
        return "- \(norm.metric.name), \(band)\(unit): \(Escaping.markdown(norm.sourceText))"
      }
    }
    return section("Where the bands come from", items)
  }

  private static func method(_ report: Report) -> [String] {
    ["---", "", report.method.map { Escaping.markdown($0) }.joined(separator: " · ")]
  }

  package static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["## \(title)", ""] + lines
  }
}
