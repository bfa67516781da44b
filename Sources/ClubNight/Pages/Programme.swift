import DSP
import Reporting
import SpeechAnalysis
import SpeechMetrics

/// The evening's speeches by number, and what is shown of them.
struct Programme: Sendable {
  /// Nobody in it refused.
  var evening: Evening
  var turns: [Turn]
  /// Empty unless ranking was asked for.
  var rankings: [RankedTable]

  init(_ evening: Evening) {
    var evening = evening
    evening.outcomes.removeAll { $0.entry.consent == .refused }
    let standings = evening.standings
    let apart = Dictionary(uniqueKeysWithValues: standings.apart.map { ($0.outcome, $0.reason) })
    let digits = String(evening.outcomes.count).count
    self.evening = evening
    turns = evening.outcomes.enumerated().map { index, outcome in
      Turn(
        outcome, number: index + 1, digits: digits, apart: apart[index], in: evening)
    }
    rankings = evening.showing.ranks ? RankedTable.all(standings, turns) : []
  }

  var showsScores: Bool { evening.showing.showsScores || evening.showing.ranks }

  /// The thresholds in use, in seconds.
  var minimumPauses: [Seconds] {
    Set(turns.compactMap { $0.result?.report.parameters.minimumPause }).sorted()
  }

  /// By number, the place in the ranking by score.
  var places: [Int: Int] {
    let rows = rankings.filter { $0.measure == .score }.flatMap(\.rows)
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.turn.number, $0.place) })
  }
}

extension Turn {
  fileprivate init(
    _ outcome: ClubOutcome, number: Int, digits: Int, apart: Standings.Reason?,
    in evening: Evening
  ) {
    self.number = number
    self.outcome = outcome
    self.apart = apart
    isAnonymous = evening.showing.isAnonymous
    name = isAnonymous ? "Speaker \(number)" : Escaping.plain(outcome.entry.speaker)
    title = isAnonymous ? nil : outcome.entry.title.map { Escaping.plain($0) }
    stem = FileStem.text(number: number, digits: digits, name: name)
    timing = Timed(outcome, in: evening)
  }
}
