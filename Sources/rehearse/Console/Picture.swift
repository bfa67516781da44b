import Reporting

/// Rows on standard error that are redrawn in place, or lines one after another.
///
/// The rows leave the screen's contents and the cursor alone but for their own place.
struct Picture: ~Copyable {
  private var output = LiveOutput()
  private var lastDrawing = ""
  /// Columns of each row drawn last.
  private var drawnColumns: [Int] = []
  /// Lines that had to wait.
  private var waiting = ""

  /// What `rows` makes of the terminal's width and height, over what was drawn last, if it is another.
  mutating func draw(bell: String, _ rows: (_ width: Int, _ height: Int) -> [String]) {
    let size = Terminal.screen
    let lines = rows(size.columns - 1, size.rows - 1)
    let drawing = lines.map { $0 + "\u{1B}[K\r\n" }.joined()
    guard drawing != lastDrawing || !bell.isEmpty else { return }
    guard output.write(upwards(columns: size.columns) + drawing + "\u{1B}[J" + bell) else {
      return
    }
    lastDrawing = drawing
    drawnColumns = lines.map(LiveScreen.columns)
  }

  mutating func append(bell: String, _ lines: [String]) {
    waiting += bell + printable(lines)
    if !waiting.isEmpty, output.write(waiting) { waiting = "" }
  }

  /// The next drawing is made in any case: the terminal is another.
  mutating func invalidate() { lastDrawing = "" }

  /// Back to the first row drawn last; a row that no longer fits has been folded by the terminal.
  private func upwards(columns: Int) -> String {
    let rows = drawnColumns.reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) }
    return rows == 0 ? "" : "\u{1B}[\(rows)A\r"
  }
}
