/// The table of a talk's parts: one line a figure, or two where there is no room.
struct PartLayout {
  private static let nameWidth = 28
  private static let cellWidth = 16
  private static let narrowCellWidth = 12

  var width: Int
  var ink: Ink

  private var isNarrow: Bool { width < 4 + Self.nameWidth + 3 * Self.cellWidth }

  func lines(_ table: PartTable) -> [String] {
    let heads = [table.heads] + (isNarrow ? [] : [table.times])
    return heads.map { ink.dim(line("", $0)) } + table.rows.flatMap(lines)
  }

  private func lines(_ row: PartTable.Row) -> [String] {
    let cells = row.cells.map { $0.number + " " + ($0.mark.isEmpty ? " " : $0.mark) }
    return isNarrow ? ["    " + row.name, line("", cells)] : [line(row.name, cells)]
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    let start = TextLayout.pad(name, to: isNarrow ? 0 : Self.nameWidth)
    let columns = cells.map {
      TextLayout.padLeft($0, to: isNarrow ? Self.narrowCellWidth : Self.cellWidth)
    }
    return "    " + start + columns.joined()
  }
}
