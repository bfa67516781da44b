import Feedback
import Practice
import Reporting

/// What scenarios are, for reading in a terminal.
struct ScenarioText: TerminalText {
  let ink: Ink
  let width: Int

  init(_ options: RenderOptions) {
    ink = Ink(isOn: options.color)
    width = Self.columns(options)
  }

  func list(_ scenarios: [Scenario]) -> String {
    let rows = scenarios.map {
      "  " + ink.cyan(pad(plain($0.id), to: 16)) + " " + plain($0.title)
    }
    return page([section("Scenarios", rows), paragraph("rehearse practice NAME begins one.")])
  }

  func description(_ scenario: Scenario) -> String {
    let measures = scenario.measures.flatMap { aim in
      let band =
        aim.judgement.map { ": \(aim.measure.said($0.band)) (\($0.source.citation))" } ?? ""
      return item("·", ink.dim, plain(aim.measure.title + band))
    }
    return page([
      paragraph(plain(scenario.title), ink.bold) + paragraph(plain(scenario.about))
        + paragraph(plain(scenario.simulation), ink.dim),
      section("Parts", bullets(scenario.phases.map { plain($0.title) }, "·", ink.dim)),
      section("Partners", paragraph(plain(scenario.personas.joined(separator: ", ")))),
      section("Measured", measures),
      section("What is known", paragraph(plain(known(scenario)))),
      paragraph("rehearse practice \(plain(scenario.id))", ink.cyan),
    ])
  }

  private func known(_ scenario: Scenario) -> String {
    let source = scenario.source
    let year = source.year.map { " (\($0))" } ?? ""
    return "\(source.citation)\(year), \(source.strength.rawValue). " + (source.note ?? "")
  }

  private func plain(_ text: String) -> String { Escaping.plain(text, limit: 600) }
}
