import Feedback
import SpeechMetrics

/// Explanations for reading in a terminal.
struct ExplanationTerminal: TerminalText {
  private static let nameWidth = 14

  let ink: Ink
  let width: Int

  init(_ options: RenderOptions) {
    ink = Ink(isOn: options.color)
    width = Self.columns(options)
  }

  func one(_ explanation: Explanation) -> String {
    let words = ExplanationText(explanation)
    let top = paragraph(words.heading, ink.bold) + paragraph(words.facts, ink.dim)
    return page([top, paragraph(words.definition)] + words.sections.map(lines))
  }

  private func lines(_ words: ExplanationText.Section) -> [String] {
    section(
      words.title,
      words.rows.flatMap { row($0.name, $0.text) }
        + words.paragraphs.flatMap { paragraph($0) })
  }

  /// One line each, in their groups.
  func list(_ explanations: [Explanation]) -> String {
    let groups = MetricGroup.allCases.map { group in
      let rows = explanations.filter { $0.metric.group == group }
        .flatMap { row($0.metric.typedName, $0.metric.explanation, nameWidth: listWidth) }
      return section(group.title, rows)
    }
    return page(groups)
  }

  private let listWidth = 29

  /// A name and beside it a text, going on below itself; under the name where the terminal is narrow.
  private func row(_ name: String, _ text: String, nameWidth: Int = nameWidth) -> [String] {
    let isNarrow = width < 64
    let indent = isNarrow ? 4 : nameWidth + 2
    let lines = TextLayout.wrap(text, columns: width - indent - 2)
      .map { String(repeating: " ", count: indent) + $0 }
    let label = "  " + ink.cyan(name)
    guard !isNarrow, let first = lines.first else { return [label] + lines }
    let gap = String(repeating: " ", count: max(1, indent - 2 - TextLayout.width(name)))
    return [label + gap + first.dropFirst(indent)] + lines.dropFirst()
  }
}
