import Feedback
import Reporting

/// A speaker's own sheet in CommonMark with GitHub's tables.
enum SpeakerMarkdown {
  static func text(_ notes: SpeakerNotes) -> String {
    let blocks: [[String]] = [
      header(notes), MarkdownRenderer.section("Time", notes.timing),
      MarkdownRenderer.limits(notes.report),
      findings(SpeakerWords.excelled, notes.excelled, otherwise: SpeakerWords.noStrength),
      findings(SpeakerWords.workOn, notes.workOn, otherwise: SpeakerWords.noChange),
      challenge(notes.challenge), findings("Worth knowing", notes.report.information),
      MarkdownRenderer.words(notes.report), fillers(notes.fillers),
      MarkdownRenderer.numbers(notes.report),
      MarkdownRenderer.notHeard(notes.report), MarkdownRenderer.sources(notes.report),
      ["---", "", notes.report.method.map { Escaping.markdown($0) }.joined(separator: " · ")],
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private static func header(_ notes: SpeakerNotes) -> [String] {
    let origin = notes.origin.map { ["", $0] } ?? []
    return [
      "# \(Escaping.markdown(notes.turn.heading))", "",
      notes.facts.map { Escaping.markdown($0) }.joined(separator: " · "), "",
      SpeakerWords.privacy,
    ] + origin
  }

  private static func findings(
    _ title: String, _ findings: [Finding], otherwise: String? = nil
  ) -> [String] {
    guard findings.isEmpty else {
      return MarkdownRenderer.section(title, findings.map(item))
    }
    return otherwise.map { MarkdownRenderer.section(title, [$0]) } ?? []
  }

  private static func item(_ finding: Finding) -> String {
    "- " + MarkdownRenderer.sentence(finding) + practice(finding.plainExercise)
  }

  private static func practice(_ exercise: String?) -> String {
    exercise.map { "\n  Practise: " + Escaping.markdown($0) } ?? ""
  }

  private static func challenge(_ challenge: Challenge) -> [String] {
    let moments =
      challenge.moments.isEmpty ? "" : " Listen at \(challenge.moments.joined(separator: ", "))."
    return MarkdownRenderer.section(
      SpeakerWords.challenge,
      ["- \(Escaping.markdown(challenge.message))\(moments)\(practice(challenge.exercise))"])
  }

  private static func fillers(_ tally: FillerTally) -> [String] {
    let times = tally.times.isEmpty ? "" : ": \(tally.times.joined(separator: ", "))"
    return MarkdownRenderer.section(
      SpeakerWords.fillers,
      [Escaping.markdown(tally.words) + times]
        + (tally.spoken.isEmpty ? [] : [""] + tally.spoken.map { "- " + Escaping.markdown($0) }))
  }
}

/// What both forms of a speaker's sheet say.
enum SpeakerWords {
  static let excelled = "You excelled at"
  static let workOn = "You may want to work on"
  static let challenge = "To challenge yourself"
  static let fillers = "Possible fillers"
  static let privacy = "This sheet is yours: nobody else needs to see it."
  static let noStrength = "Nothing was measured well enough to say."
  static let noChange = "Nothing stands out to change."
}

extension Turn {
  /// "Ana: My first winter".
  var heading: String { title.map { "\(name): \($0)" } ?? name }
}
