import Feedback
import SpeechMetrics

/// The timer's sheet as CSV: one row a speech that was heard, in the order of the evening.
enum TimerSheet {
  static let columns = [
    "number", "speaker", "title", "type", "start_s", "end_s", "time", "time_s", "light",
    "qualification", "outside_s", "green", "yellow", "red", "shortest", "longest",
  ]

  static func text(_ programme: Programme) -> String {
    let allowance = programme.evening.showing.technicalAllowance
    var table = CSVTable(columns: columns)
    for turn in programme.turns {
      guard let timed = turn.timing else { continue }
      let names = [String(turn.number), turn.name, turn.title ?? "", turn.type ?? ""]
      table.append(names + cells(timed) + limits(timed.rule, allowance: allowance))
    }
    return table.text
  }

  private static func cells(_ timed: Timed) -> [String] {
    [
      CSVTable.number(timed.start, decimals: 2), CSVTable.number(timed.end, decimals: 2),
      CSVTable.clock(timed.time), CSVTable.number(timed.time, decimals: 2),
    ] + timed.qualificationCells
  }

  private static func limits(_ rule: TimingRule?, allowance: Double) -> [String] {
    guard let rule else { return Array(repeating: "", count: 5) }
    let range = rule.qualifying(allowance: allowance)
    return [rule.green, rule.yellow, rule.red, range.lowerBound, range.upperBound]
      .map(CSVTable.clock)
  }
}

extension Timed {
  /// Light, qualification, seconds outside: negative when too short.
  var qualificationCells: [String] {
    guard let qualification else { return ["", "", ""] }
    return [
      light, qualification.verdict.code,
      CSVTable.number(qualification.verdict.difference, decimals: 2),
    ]
  }
}

extension Qualification.Verdict {
  /// As data files write it.
  var code: String {
    switch self {
    case .qualified: "qualified"
    case .under: "under"
    case .over: "over"
    }
  }
}
