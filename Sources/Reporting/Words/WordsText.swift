import DSP
import Feedback
import Language
import SpeechAnalysis
import SpeechMetrics

/// What the words tell, as every renderer shows it: inert, but not escaped for any markup.
struct WordsText {
  /// "filler words", "12: like 5, you know 4, so 3".
  struct Row {
    var name: String
    var text: String
  }

  struct Point {
    var isReached: Bool
    /// "0:41"; nil where it wasn't reached.
    var clock: String?
    var seconds: Seconds?
    var text: String
    /// "planned for 1:00; a pause before it, slower": empty where there is nothing to say.
    var note: String
  }

  struct Section {
    var title: String
    /// "0:10–2:05"; "—" where it didn't come.
    var time: String
    /// "1:55 of 2:00 planned".
    var length: String
    /// "94 %": of its content words.
    var share: String
  }

  static let title = "What you said"
  static let pointsTitle = "Key points"
  static let sectionsTitle = "The script"
  static let wordsTitle = "The words"

  var findings: [Finding]
  /// Where the words and their times come from.
  var origin: String
  var rows: [Row]
  var points: [Point]
  var sections: [Section]
  /// Sentences of the script that didn't come, in quotes, and how many more there are.
  var skipped: [String]
  /// "0:40–0:55 (“by the way …”)".
  var added: [String]

  init(_ words: WordsReview) {
    findings = words.findings
    origin = words.origin
    rows = words.rows
    points = (words.keyPoints?.points ?? []).map(Point.init)
    sections = (words.script?.sections ?? []).map(Section.init)
    skipped = words.skipped
    added = (words.script?.added ?? []).prefix(5).map {
      "\(Formatting.stretches([$0.range])) (“\(Escaping.plain($0.opening, limit: 60))”)"
    }
  }
}

// MARK: - Of the whole

extension WordsReview {
  fileprivate var origin: String {
    let part =
      isPartial ? " They cover only a part of the speech, so that nothing is said of rates." : ""
    return times + part
  }

  private var times: String {
    let writer =
      source == .transcript
      ? "the transcript that you gave" : "a recogniser, which gets some of them wrong"
    switch timing {
    case .aligned: return "The words are from \(writer); their times were aligned to the sound."
    case .given: return "The words and their times are from \(writer)."
    case .interpolated:
      return "The words are from \(writer); their times are estimated from its lines, and rough."
    }
  }

  fileprivate var rows: [WordsText.Row] {
    guard let language else { return filledPauseRow }
    let said = repeats.map {
      "“\(Escaping.plain($0.text, limit: 60))” \(Rounding.clock($0.range.start))"
    }
    return row("filler words", language.fillerWords) + filledPauseRow
      + row("hedges", language.hedges) + row("said again", said)
      + row(
        "often said",
        language.overused.map { "\(Escaping.plain($0.term, limit: 40)) \($0.moments.count)" })
      + sentenceRow(language) + concreteRow(language) + stories
  }

  private func row(_ name: String, _ terms: [TermCount]) -> [WordsText.Row] {
    let texts = terms.map { "\(Escaping.plain($0.term, limit: 40)) \($0.count)" }
    let total = terms.reduce(0) { $0 + $1.count }
    return texts.isEmpty ? [] : [.init(name: name, text: "\(total): \(Self.list(texts))")]
  }

  private func row(_ name: String, _ texts: [String]) -> [WordsText.Row] {
    texts.isEmpty ? [] : [.init(name: name, text: Self.list(texts))]
  }

  private var filledPauseRow: [WordsText.Row] {
    guard let filledPauses, !filledPauses.isEmpty else { return [] }
    let kinds = FilledPauseSource.allCases.compactMap { source in
      let count = filledPauses.count { $0.source == source }
      return count == 0 ? nil : "\(count) \(source.told)"
    }
    return [.init(name: "um, uh", text: "\(filledPauses.count): \(kinds.joined(separator: ", "))")]
  }

  private func sentenceRow(_ language: LanguageReview) -> [WordsText.Row] {
    var parts: [String] = []
    if let sentences = language.sentences {
      let mean = Rounding.text(sentences.meanLength, decimals: 0)
      parts.append("\(mean) words on average, \(sentences.longest) at most")
    }
    if let questions = language.questionCount, questions > 0 {
      parts.append(questions == 1 ? "1 question" : "\(questions) questions")
    }
    return row("sentences", parts)
  }

  private func concreteRow(_ language: LanguageReview) -> [WordsText.Row] {
    let (specifics, pronouns) = (language.specifics, language.pronouns)
    let counts = [
      ("numbers", specifics.numbers), ("names", specifics.names), ("dates", specifics.dates),
      ("results", specifics.results), ("“we”", pronouns.we), ("“I”", pronouns.i),
    ]
    return row("concrete", counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" })
  }

  /// The parts of each answer's story, and whether it is concrete.
  private var stories: [WordsText.Row] {
    answers.enumerated().compactMap { index, answer in
      let parts = (answer.story?.parts ?? []).map { part in
        let share = Rounding.text(100 * part.share, decimals: 0)
        return "\(part.kind.rawValue) \(Rounding.clock(part.range.start)) (\(share) %)"
      }
      let missing = (answer.story?.missing ?? []).map { "no \($0.rawValue) was recognised" }
      let vague = answer.specifics.isVague ? ["few numbers, names, dates or results"] : []
      let texts = parts + missing + vague
      let name = answers.count == 1 ? "story" : "answer \(index + 1)"
      return texts.isEmpty ? nil : .init(name: name, text: texts.joined(separator: ", "))
    }
  }

  private static func list(_ texts: [String]) -> String {
    let most = 8
    let rest = texts.count - most
    return (texts.prefix(most) + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: ", ")
  }

  fileprivate var skipped: [String] {
    let sentences = (script?.sections ?? []).flatMap(\.sentences).filter { !$0.isSaid }
    let most = 5
    let rest = sentences.count - most
    return sentences.prefix(most).map { "“\(Escaping.plain($0.text))”" }
      + (rest > 0 ? ["and \(rest) more"] : [])
  }
}

extension FilledPauseSource {
  fileprivate var told: String {
    switch self {
    case .both: "both written and heard"
    case .word: "written only"
    case .sound: "heard only"
    }
  }
}

// MARK: - Of the plan

extension WordsText.Point {
  fileprivate init(_ point: PointReview) {
    isReached = point.isCovered
    clock = point.range.map { Rounding.clock($0.start) }
    seconds = point.range?.start
    text = Escaping.plain(point.text)
    let planned = point.plannedAt.map { "planned for \(Rounding.clock($0))" }
    let moved = point.isMoved ? "out of order" : nil
    let signs = (point.delivery?.signs ?? []).map(\.told).joined(separator: ", ")
    note = [planned, moved, signs.isEmpty ? nil : signs].compactMap { $0 }.joined(separator: "; ")
  }
}

extension LandingSign {
  fileprivate var told: String {
    switch self {
    case .pauseBefore: "a pause before"
    case .pauseAfter: "a pause after"
    case .slower: "slower"
    case .louder: "louder"
    case .higher: "higher"
    }
  }
}

extension WordsText.Section {
  fileprivate init(_ section: SectionReview) {
    title = section.title.map { Escaping.plain($0) } ?? "Before the first heading"
    time = section.ranges.isEmpty ? "—" : Formatting.stretches(section.ranges)
    let spoken = Rounding.clock(section.spoken.rounded())
    length =
      section.planned.map { planned in
        let bounds = [planned.start, planned.end].map(Rounding.clock)
        let range = bounds[0] == bounds[1] ? bounds[0] : bounds.joined(separator: "–")
        return "\(spoken) of \(range) planned"
      } ?? spoken
    share = Rounding.text(100 * section.coverage, decimals: 0) + " %"
  }
}
