/// The table of numbers: name, value, unit, and beside it the green band or why there is no value.
struct NumberLayout {
  private static let nameWidth = 27
  private static let numberWidth = 7
  private static let unitWidth = 10
  private static let numberEnd = 4 + nameWidth + numberWidth
  /// Where the green bands stand.
  static let bandColumn = numberEnd + 1 + unitWidth + 1

  var width: Int
  var ink: Ink

  /// Too narrow for one line a number: its value goes below its name.
  var isNarrow: Bool { width < 64 }

  func lines(_ group: NumberGroup) -> [String] {
    let title = "  " + ink.cyan(group.title)
    if let reason = group.sharedReason {
      return [title] + hanging(reason, after: "    — ")
    }
    return [title] + group.rows.flatMap(lines)
  }

  private func lines(_ row: NumberRow) -> [String] {
    let name = "    " + TextLayout.pad(row.name, to: Self.nameWidth)
    if isNarrow {
      let value = row.reason.map { hanging($0, after: "      — ") } ?? ["      " + narrowValue(row)]
      return ["    " + row.name] + value
    }
    let number = TextLayout.padLeft(row.number, to: Self.numberWidth)
    if let reason = row.reason { return hanging(reason, after: name + number + " ") }
    guard let judgement = row.judgement else { return [name + number + unit(row)] }
    let value = TextLayout.pad(
      number + unit(row) + " ", to: Self.numberWidth + Self.unitWidth + 2)
    return [name + value + text(judgement)]
  }

  private func unit(_ row: NumberRow) -> String {
    row.unit.isEmpty ? "" : " " + row.unit
  }

  private func narrowValue(_ row: NumberRow) -> String {
    row.number + unit(row) + (row.judgement.map { "  " + text($0) } ?? "")
  }

  private func text(_ judgement: Judgement) -> String {
    let color: (String) -> String =
      switch (judgement.standing, judgement.isTolerable) {
      case (.inside, _): ink.green
      case (_, true): ink.yellow
      case (_, false): ink.red
      }
    return color(judgement.mark) + " " + ink.dim(judgement.band)
  }

  /// A reason after its place in the line, going on below it.
  private func hanging(_ reason: String, after start: String) -> [String] {
    let indent = TextLayout.width(start)
    let lines = TextLayout.wrap(Escaping.plain(reason, limit: 1000), columns: width - indent - 2)
    return lines.enumerated().map { index, line in
      (index == 0 ? start : String(repeating: " ", count: indent)) + ink.dim(line)
    }
  }
}
