import Practice
import Reporting
import SpeechMetrics

/// What a sitting shows, for reading in a terminal. Texts from files and programs of others are made inert.
struct SittingText: TerminalText {
  let ink: Ink
  let width: Int

  init(_ options: RenderOptions) {
    ink = Ink(isOn: options.color)
    width = Self.columns(options)
  }

  /// Before it begins.
  func card(_ run: ScenarioRun, hasKeys: Bool) -> String {
    let partner = "\(run.persona.title): \(run.persona.about)"
    let sections = [
      paragraph(plain(run.scenario.title), ink.bold) + paragraph(plain(run.scenario.about)),
      paragraph("Your partner is " + plain(lowercasedStart(partner)) + ".")
        + paragraph(plain(run.scenario.simulation), ink.dim),
      bullets(run.hints.map(plain), "·", ink.dim),
      section("What will be asked", bullets(run.preview.map(plain), "·", ink.dim)),
      hasKeys ? paragraph("space begin · q leave", ink.dim) : [],
    ]
    return page(sections)
  }

  /// Above what the partner says.
  func heading(_ turn: Turn, of count: Int) -> String {
    let place =
      turn.kind == .farewell ? "The end" : "\(turn.round) of \(count) · \(plain(turn.phase))"
    let lines =
      paragraph(place, ink.dim) + (turn.why.map { paragraph(plain($0), ink.dim) } ?? [])
    return "\n" + lines.joined(separator: "\n") + "\n"
  }

  func scene(_ text: String) -> String { paragraph(plain(text)).joined(separator: "\n") + "\n" }

  func line(_ text: String) -> String {
    item(">", ink.cyan, plain(text), ink.bold).joined(separator: "\n") + "\n"
  }

  /// What is waited for.
  func expectation(_ turn: Turn) -> String {
    guard let answer = turn.answer else { return "" }
    let ends = [answer.lowerBound, answer.upperBound].map { Rounding.text($0, decimals: 0) }
    var parts = ["Around \(ends[0]) to \(ends[1]) s"]
    if let hold = turn.hold {
      parts.append("first stay silent for \(Rounding.text(hold, decimals: 0)) s")
    }
    if turn.isStory { parts.append("m marks where the task, the action and the result begin") }
    let lines =
      (turn.cue.map { paragraph(plain($0), ink.dim) } ?? [])
      + paragraph(parts.joined(separator: "; ") + ".", ink.dim)
    return lines.joined(separator: "\n") + "\n"
  }

  /// At the end.
  func report(_ report: SittingReport) -> String {
    page([
      paragraph(plain(report.title), ink.bold)
        + paragraph(
          "with a \(plain(report.persona)) partner; --seed \(report.seed) asks the same again",
          ink.dim),
      section("Your answers", report.turns.flatMap(answer)),
      section("Over the sitting", report.measures.map(figure)),
      section(
        "Next",
        report.nextSteps.isEmpty
          ? paragraph("Nothing measured here asks for a change.")
          : bullets(report.nextSteps.map(plain), "→", ink.cyan)),
      paragraph(understanding(report) + " " + plain(report.simulation), ink.dim),
    ])
  }

  private func understanding(_ report: SittingReport) -> String {
    report.turns.contains { $0.heard?.words != nil }
      ? "Your words were written down by a program, which gets some wrong, and looked through for cue "
        + "words and for what is concrete; whether what you said is good or true isn't known."
      : "What you said wasn't understood: only how you said it was heard."
  }

  private func answer(_ exchange: SittingReport.Exchange) -> [String] {
    guard let heard = exchange.heard else { return [] }
    let facts: [String] =
      if let latency = heard.latency {
        [
          "began after \(seconds(latency, 1))", "spoke \(seconds(heard.length, 0))",
          "longest pause \(seconds(heard.longestPause, 1))",
        ]
      } else {
        ["nothing could be heard"]
      }
    let spoke = exchange.interruptionCount > 0 ? ["spoke while the partner was thinking"] : []
    let told = heard.words.flatMap(\.story).map { ["told: " + parts($0)] } ?? []
    return item("\(exchange.round)", ink.cyan, plain(exchange.partner))
      + item(" ", ink.dim, (facts + spoke + told).joined(separator: " · "), ink.dim)
  }

  /// "situation 20 %, action 80 %".
  private func parts(_ story: [StoryPart: Double]) -> String {
    let told = StoryPart.allCases.compactMap { part in
      story[part].map { "\(part.rawValue) \(Rounding.text(100 * $0, decimals: 0)) %" }
    }
    return told.isEmpty ? "no part of a story was found" : told.joined(separator: ", ")
  }

  private func figure(_ figure: SittingReport.Figure) -> String {
    let value = figure.value.map(figure.measure.said) ?? "—"
    let aim = figure.aim.map { ink.dim("  aim \(plain($0))") } ?? ""
    return "  " + pad(figure.title, to: 44) + " " + value + aim
  }

  private func seconds(_ value: Double, _ decimals: Int) -> String {
    Rounding.text(value, decimals: decimals) + " s"
  }

  private func lowercasedStart(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private func plain(_ text: String) -> String { Escaping.plain(text, limit: 600) }
}
