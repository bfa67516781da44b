import Feedback
import SpeechMetrics

/// The evening as CSV, a row a speech. The columns of scores are filled only when scores are shown.
enum ScoresTable {
  static let columns =
    [
      "number", "speaker", "title", "type", "profile", "time", "time_s", "light", "qualification",
      "outside_s", "place", "score", "score_uncertainty",
    ] + groups.map { "score_\($0.rawValue)" } + ["remark"]

  /// The dimensions that a profile can score.
  private static let groups: [MetricGroup] = [.time, .pauses, .pace, .pitch, .level, .fillers]

  static func text(_ programme: Programme) -> String {
    let places = programme.places
    var table = CSVTable(columns: columns)
    for turn in programme.turns {
      let score = programme.showsScores ? turn.score : nil
      table.append(
        names(turn) + time(turn.timing) + [places[turn.number].map { String($0) } ?? ""]
          + cells(score)
          + [turn.remark ?? ""])
    }
    return table.text
  }

  private static func names(_ turn: Turn) -> [String] {
    [
      String(turn.number), turn.name, turn.title ?? "", turn.type ?? "", turn.profile ?? "",
    ]
  }

  private static func time(_ timed: Timed?) -> [String] {
    guard let timed else { return Array(repeating: "", count: 5) }
    return [CSVTable.clock(timed.time), CSVTable.number(timed.time, decimals: 2)]
      + timed.qualificationCells
  }

  private static func cells(_ score: Score?) -> [String] {
    let dimensions = groups.map { group in score?.dimensions.first { $0.group == group }?.score }
    return [
      CSVTable.number(score?.overall, decimals: 0),
      CSVTable.number(score?.uncertainty, decimals: 1),
    ] + dimensions.map { CSVTable.number($0, decimals: 0) }
  }
}
