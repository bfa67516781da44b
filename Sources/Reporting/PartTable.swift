import Feedback
import SpeechMetrics

/// Opening, middle and closing side by side, as every renderer shows them.
struct PartTable {
  struct Cell {
    /// "3.90".
    var number: String
    /// "↑" or "↓" where it differs from the middle; otherwise empty.
    var mark: String

    /// "3.90 ↑".
    var text: String { mark.isEmpty ? number : "\(number) \(mark)" }
  }

  struct Row {
    /// "speech rate, syll/s".
    var name: String
    /// By part.
    var cells: [Cell]
  }

  static let title = "Opening, middle, closing"
  /// What the marks say, or that there are none.
  var explanation: String {
    rows.contains { $0.cells.contains { !$0.mark.isEmpty } }
      ? "↑ ↓ where a part differs from the middle by more than the talk varies anyway."
      : "No part differs from the middle by more than the talk varies anyway."
  }

  /// "opening", "middle", "closing".
  var heads: [String]
  /// "0:02–1:02": by part; empty for the middle.
  var times: [String]
  var rows: [Row]

  /// Nil where the parts aren't compared, or no figure of them may be shown.
  init?(_ parts: [Report.Part]?) {
    guard let parts else { return nil }
    heads = parts.map(\.place.rawValue)
    times = parts.map { $0.place == .middle ? "" : Formatting.stretches($0.ranges) }
    rows = TalkPart.metrics.compactMap { id in
      guard parts.contains(where: { $0.metrics[id]?.value != nil }) else { return nil }
      return Row(name: id.labelled, cells: parts.map { $0.cell(id) })
    }
    if rows.isEmpty { return nil }
  }
}

extension MetricID {
  fileprivate var labelled: String {
    unit.isEmpty || unit.hasPrefix("/") ? name : "\(name), \(unit)"
  }
}

extension Report.Part {
  fileprivate func cell(_ id: MetricID) -> PartTable.Cell {
    let number = metrics[id]?.value.map { Rounding.text($0, decimals: id.decimals) }
    let clear = differences[id].flatMap { $0.isClear ? $0.value : nil }
    return PartTable.Cell(number: number ?? "—", mark: clear.map { $0 > 0 ? "↑" : "↓" } ?? "")
  }
}
