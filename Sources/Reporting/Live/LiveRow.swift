/// One line of a live view and how soon it is left out: the highest rank first.
struct LiveRow {
  var rank: Int
  var line: LiveLine

  /// At most `height` lines of at most `width` columns.
  static func drawn(_ rows: [LiveRow], width: Int, height: Int, color: Bool) -> [String] {
    let kept = rows.indices.sorted { (rows[$0].rank, $0) < (rows[$1].rank, $1) }.prefix(height)
    let ink = Ink(isOn: color)
    return kept.sorted().map { rows[$0].line.drawn(width: width, ink: ink) }
  }
}
