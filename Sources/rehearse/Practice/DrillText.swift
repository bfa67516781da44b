import Practice
import Reporting
import SpeechAnalysis
import SpeechMetrics

/// What a drill shows, for reading in a terminal. Texts from a user's own drill are made inert.
struct DrillText: TerminalText {
  let ink: Ink
  let width: Int

  init(_ options: RenderOptions) {
    ink = Ink(isOn: options.color)
    width = Self.columns(options)
  }

  /// What to do before an attempt.
  func card(_ drill: Drill, level: Int, prompt: String, approach: String?, aim: String) -> String {
    let facts =
      "level \(level) of \(drill.levels.count) · up to \(length(drill, level)) s · aim: \(aim)"
    return page([
      paragraph(plain(drill.title), ink.bold) + paragraph(plain(facts), ink.dim),
      paragraph(plain(prompt)),
      paragraph(plain(drill[level: level].instructions[0]))
        + (approach.map { paragraph("Another way: " + plain($0)) } ?? []),
    ])
  }

  private func length(_ drill: Drill, _ level: Int) -> String {
    Rounding.text(drill[level: level].length, decimals: 0)
  }

  /// Before the second take of an attempt.
  func instruction(_ text: String) -> String { page([paragraph(plain(text))]) }

  /// What became of an attempt, and of the level.
  ///
  /// - Parameter possible: filled pauses, by their sound alone.
  func feedback(
    _ outcome: DrillOutcome, standing: Standing, possible: [TimeRange], nudge: String?
  ) -> String {
    page([
      item(mark(outcome), outcome.passed == true ? ink.green : ink.dim, plain(outcome.message))
        + item(" ", ink.dim, plain(level(outcome, standing)), ink.dim),
      possible.isEmpty ? [] : paragraph(moments(possible)),
      nudge.map { paragraph($0) } ?? [],
    ])
  }

  /// Models/weights/syllables.md has the figures.
  private func moments(_ possible: [TimeRange]) -> String {
    let times = possible.prefix(6).map { Rounding.clock($0.start) }.joined(separator: ", ")
    return "By sound alone, possible ones at \(times): of such marks about two in five are one."
  }

  /// What someone practises for, the first time.
  func question(_ kinds: [String]) -> String {
    page([paragraph("What would you like to practise for?"), kinds.map { "  " + $0 }])
      + keys(["q stop"])
  }

  /// To the very first take.
  var invitation: String {
    page([
      paragraph(
        "Say what you did yesterday, for half a minute. Nothing of it is remembered; q ends it at any time."
      )
    ]) + keys(["space begin", "q stop"]) + "\n"
  }

  /// After the very first take.
  func first(_ impression: FirstImpression) -> String {
    page([
      item("✓", ink.green, plain(impression.strength)),
      impression.drill.map {
        paragraph("A good one to begin with is \(plain($0.id)): \(plain($0.trains)).")
      } ?? [],
    ])
  }

  private func mark(_ outcome: DrillOutcome) -> String {
    switch outcome.passed {
    case true: "✓"
    case false: "○"
    default: "—"
    }
  }

  private func level(_ outcome: DrillOutcome, _ standing: Standing) -> String {
    let criterion = outcome.drill[level: standing.level]
    let latest = standing.tries.suffix(criterion.of)
    let figure = outcome.value == nil ? "" : outcome.figure + ". "
    switch standing.step {
    case .up: return figure + "Level \(standing.level - 1) is done; on to level \(standing.level)."
    case .done: return figure + "The last level is done. It will come back after a while."
    case .down:
      return figure + "Two hard ones in a row: the next is at level \(standing.level), and easier."
    case nil:
      let hits =
        latest.isEmpty ? "" : "\(latest.count(where: { $0 })) of \(latest.count) hit so far; "
      return figure
        + "Level \(standing.level): \(hits)\(criterion.inside) of \(criterion.of) make it done."
    }
  }

  /// "a again · q stop".
  func keys(_ keys: [String]) -> String {
    paragraph(keys.joined(separator: " · "), ink.dim).joined(separator: "\n") + "\n"
  }

  /// The attempts of a sitting, one a line, and whether anything changed.
  func comparison(_ outcomes: [DrillOutcome]) -> String {
    let lines = outcomes.enumerated().map { index, outcome in
      "  \(index + 1)  \(mark(outcome))  \(plain(outcome.figure))  "
        + ink.dim("level \(outcome.level), aim \(plain(outcome.drill.said(outcome.band)))")
    }
    return page([
      section("This sitting", lines),
      SittingChange(outcomes).map { paragraph($0.sentence) } ?? [],
    ])
  }

  /// Every drill with how far the speaker has come.
  func list(_ entries: [(drill: Drill, standing: Standing)]) -> String {
    let rows = entries.map { drill, standing in
      let state =
        switch standing.attemptCount {
        case 0: "–"
        case _ where standing.isDone: "done"
        default: "level \(standing.level) of \(drill.levels.count)"
        }
      return "  " + ink.cyan(pad(plain(drill.id), to: 15)) + " "
        + ink.dim(pad(state, to: 13)) + " " + plain(drill.title)
    }
    return page([section("Drills", rows), paragraph("rehearse drill NAME begins one.")])
  }

  /// Why it is this one; its card follows.
  func reason(_ suggestion: Suggestion) -> String {
    page([paragraph(plain(suggestion.sentence))])
  }

  /// What to do next, and why.
  func suggestion(_ suggestion: Suggestion) -> String {
    page([
      paragraph(plain(suggestion.drill.title), ink.bold)
        + paragraph(
          "\(plain(suggestion.drill.id)), level \(suggestion.level): it trains \(plain(suggestion.drill.trains)).",
          ink.dim),
      paragraph(plain(suggestion.sentence)),
    ])
  }

  func plain(_ text: String) -> String { Escaping.plain(text, limit: 500) }
}
