import Feedback
import SpeechMetrics

/// Sets what the words tell in columns.
struct WordsLayout: TerminalText {
  let width: Int
  let ink: Ink

  func lines(_ words: WordsText) -> [String] {
    let findings = words.findings.flatMap { finding in
      item("·", ink.dim, finding.plainMessage)
        + (finding.moments.isEmpty
          ? []
          : item(" ", ink.dim, "Listen at " + finding.moments.joined(separator: ", "), ink.cyan))
    }
    let blocks = [
      findings, words.rows.flatMap { row($0.name, $0.text) }, points(words.points),
      script(words), paragraph(words.origin, ink.dim),
    ]
    return section(
      WordsText.title, Array(blocks.filter { !$0.isEmpty }.joined(separator: [""])))
  }

  private static let nameWidth = 14

  private func row(_ name: String, _ text: String) -> [String] {
    let lines = TextLayout.wrap(text, columns: width - 6 - Self.nameWidth)
    return lines.enumerated().map { index, line in
      "    " + ink.dim(pad(index == 0 ? name : "", to: Self.nameWidth)) + line
    }
  }

  private func points(_ points: [WordsText.Point]) -> [String] {
    guard !points.isEmpty else { return [] }
    return ["  " + ink.bold(WordsText.pointsTitle)]
      + points.flatMap { point in
        let text = [pad(point.clock ?? "—", to: 6) + point.text, point.note]
          .filter { !$0.isEmpty }.joined(separator: " · ")
        return item(point.isReached ? "✓" : "–", point.isReached ? ink.green : ink.yellow, text)
      }
  }

  private func script(_ words: WordsText) -> [String] {
    guard !words.sections.isEmpty else { return [] }
    let sections = words.sections.flatMap { section in
      item("·", ink.dim, "\(section.title): \(section.time) · \(section.length) · \(section.share)")
    }
    return ["  " + ink.bold(WordsText.sectionsTitle)] + sections
      + row("not said", words.skipped.joined(separator: " ")).filter { _ in !words.skipped.isEmpty }
      + row("added", words.added.joined(separator: ", ")).filter { _ in !words.added.isEmpty }
  }
}
