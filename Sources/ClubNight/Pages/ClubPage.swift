import DSP
import Feedback
import Numbers
import Reporting
import SpeechMetrics

/// The evening's shared page: one file, its own few lines of script to sort by, nothing loaded.
///
/// Its keys are these properties' names; no two levels share one.
struct ClubPage {
  struct Row {
    var number: Int
    var speaker: String
    var title: String
    var type: String
    var time: String
    /// To sort by, in hundredths of a second.
    var timeOrder: Int
    var light: String
    /// Its class in the stylesheet.
    var lightKind: String
    var verdict: String
    var verdictKind: String
    var points: Points?
  }

  struct Points {
    var pointsText: String
    var pointsOrder: Int
  }

  struct Limit {
    var limitType: String
    var green: String
    var yellow: String
    var red: String
    var range: String
  }

  struct Apart {
    var name: String
    var reason: String
  }

  struct List<Item> {
    var items: [Item]

    /// Nil when there is nothing to show.
    init?(_ items: [Item]) {
      guard !items.isEmpty else { return nil }
      self.items = items
    }
  }

  var heading = "Club night"
  var stylesheet = Page.styles + ClubStyle.sheet
  var script = ClubScript.text
  var facts: String
  var consentNote: String?
  var showsScores: Bool
  var rows: [Row]
  var announcement: String?
  var timingNote: String
  var limits: List<Limit>?
  var rankings: [RankingSection]
  var rankingNote: String?
  var strips: List<Strip>?
  var poor: List<Apart>?
  var unscored: List<Apart>?
  var duplicates: List<Apart>?
  var failed: List<Apart>?
  var notHeard: [String]
  var method: String

  init(_ programme: Programme) {
    let turns = programme.turns
    facts = Self.facts(turns)
    consentNote = Self.consentNote(programme)
    showsScores = programme.showsScores
    rows = turns.filter { $0.result != nil }.map { Row($0, showsScores: programme.showsScores) }
    announcement = Self.announcement(turns)
    timingNote = programme.evening.showing.timingWords
    limits = List(Self.limits(programme))
    rankings = programme.rankings.map(RankingSection.init)
    rankingNote = rankings.isEmpty ? nil : RankedTable.explanation + Self.withoutPlace(turns)
    strips = List(Strip.all(programme))
    poor = List(turns.compactMap { turn in turn.poorRecording.map { Apart(turn, $0) } })
    unscored =
      showsScores ? List(turns.compactMap { turn in turn.unscored.map { Apart(turn, $0) } }) : nil
    duplicates = List(turns.compactMap { turn in turn.repetition.map { Apart(turn, $0) } })
    failed = List(turns.compactMap { turn in turn.failure.map { Apart(turn, $0) } })
    notHeard = Self.notHeard(turns)
    method = Self.method(programme)
  }

  static func render(_ programme: Programme) -> String { template.render(ClubPage(programme)) }

  private static let template = PageTemplate(text)
}

extension ClubPage {
  private static func facts(_ turns: [Turn]) -> String {
    let heard = turns.filter { $0.result != nil }
    let time = heard.compactMap { $0.timing?.time }.reduce(0, +)
    let speeches = "\(heard.count) \(heard.count == 1 ? "speech" : "speeches")"
    return "\(speeches) · \(Rounding.clock(time)) of speaking"
  }

  private static func consentNote(_ programme: Programme) -> String? {
    guard programme.turns.contains(where: { $0.entry.consent == .notRecorded }) else { return nil }
    return
      "Whether the speakers agreed to be recorded and to appear here was not written down. "
      + "Ask them before you show or send this page."
  }

  /// As clubs announce it: how many, not who.
  private static func announcement(_ turns: [Turn]) -> String? {
    let verdicts = turns.compactMap { $0.timing?.qualification?.verdict }
    let outside = verdicts.count { !$0.isQualified }
    switch (verdicts.count, outside) {
    case (0, _): return nil
    case (_, 0): return "To announce: every timed speech was within its time."
    case (_, 1): return "To announce, without a name: one speech was outside its time."
    default: return "To announce, without names: \(outside) speeches were outside their time."
    }
  }

  /// How many, not who: disqualifications and choices are nobody else's affair.
  private static func withoutPlace(_ turns: [Turn]) -> String {
    let outside = turns.count { if case .disqualified = $0.apart { true } else { false } }
    let choice = turns.count { $0.apart == .optedOut }
    let parts = [
      outside > 0 ? "\(outside) outside the time" : nil, choice > 0 ? "\(choice) by choice" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "" : " Without a place: \(parts.joined(separator: ", "))."
  }

  /// Each rule once, in the order of the evening.
  private static func limits(_ programme: Programme) -> [Limit] {
    let allowance = programme.evening.showing.technicalAllowance
    var limits: [Limit] = []
    for turn in programme.turns {
      guard let rule = turn.entry.timing else { continue }
      let limit = Limit(turn.type ?? "Speech", rule, allowance: allowance)
      if !limits.contains(limit) { limits.append(limit) }
    }
    return limits
  }

  /// What no report of the evening could hear, and what a ballot counts besides.
  private static func notHeard(_ turns: [Turn]) -> [String] {
    let lists = turns.compactMap { $0.result?.report.notHeard }
    let common = (lists.first ?? []).filter { sentence in
      lists.allSatisfy { $0.contains(sentence) }
    }
    return common.map { Escaping.plain($0, limit: 1000) } + [ballot]
  }

  /// Contest ballots: content 50, delivery 30 (physical, voice, manner), language 20.
  private static let ballot =
    "Most of a contest's ballot: of its 100 points, content has 50 and language 20; sound informs the "
    + "voice and a part of the manner, 10 to 20 points."

  private static func method(_ programme: Programme) -> String {
    let evening = programme.evening
    let pauses = programme.minimumPauses.map {
      "pauses from \(Rounding.text($0, decimals: 2)) s"
    }
    let parts =
      ["rehearse \(Escaping.plain(evening.toolVersion))"] + pauses
      + ["norms, profiles and timings \(Escaping.plain(evening.modelsHash))"]
    return parts.joined(separator: " · ")
  }
}

extension ClubPage.Row {
  init(_ turn: Turn, showsScores: Bool) {
    number = turn.number
    speaker = turn.name
    title = turn.title ?? ""
    type = turn.type ?? ""
    time = turn.timing?.clock ?? "—"
    timeOrder = Int(clamping: ((turn.timing?.time ?? 0) * 100).rounded())
    light = turn.timing?.light ?? "—"
    lightKind = turn.timing?.qualification?.light?.rawValue ?? "none"
    verdict = turn.timing?.verdict ?? "no speech found"
    let isQualified = turn.timing?.qualification?.verdict.isQualified
    verdictKind = isQualified.map { $0 ? "inside" : "outside" } ?? "none"
    points = showsScores ? ClubPage.Points(turn.score) : nil
  }
}

extension ClubPage.Points {
  init(_ score: Score?) {
    pointsText = score.map { $0.overall == nil ? "—" : $0.overallText } ?? "—"
    pointsOrder = Int(clamping: ((score?.overall ?? 0) * 10).rounded())
  }
}

extension ClubPage.Limit: Equatable {
  init(_ type: String, _ rule: TimingRule, allowance: Seconds) {
    limitType = type
    green = Rounding.clock(rule.green)
    yellow = Rounding.clock(rule.yellow)
    red = Rounding.clock(rule.red)
    range = rule.range(allowance: allowance)
  }
}

extension ClubPage.Apart {
  init(_ turn: Turn, _ reason: String) {
    name = "\(turn.number). \(turn.name)"
    self.reason = reason
  }
}
