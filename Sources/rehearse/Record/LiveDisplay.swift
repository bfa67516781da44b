import DSP
import Feedback
import Reporting

/// Shows a rehearsal on standard error: as a picture that is redrawn in place, or as lines.
///
/// The picture leaves the screen's contents and the cursor alone but for its own rows.
struct LiveDisplay: ~Copyable {
  private static let bell = "\u{7}"

  private var output = LiveOutput()
  /// Nil for the picture.
  private var plain: LivePlain?
  private let rings: Bool
  private let hasColor = Terminal.wantsColor
  private var light: TimingLight?
  /// Lines that had to wait.
  private var waiting = ""
  private var lastDrawing = ""
  /// Columns of each row drawn last.
  private var drawnColumns: [Int] = []

  /// - Parameters:
  ///   - isPlain: lines wherever it goes; without a terminal there are only lines.
  ///   - rings: the terminal's bell at every light.
  init(isPlain: Bool, rings: Bool) {
    plain = isPlain || !Terminal.canRedraw ? LivePlain() : nil
    self.rings = rings
  }

  mutating func show(_ state: LiveState) {
    let bell = bell(state)
    if plain != nil {
      let lines = plain?.lines(state) ?? []
      waiting += bell + lines.map { printable($0) + "\n" }.joined()
      if !waiting.isEmpty, output.write(waiting) { waiting = "" }
    } else {
      draw(state, bell: bell)
    }
  }

  /// Draws again from the next row on when the terminal is another.
  mutating func redraw(_ state: LiveState) {
    lastDrawing = ""
    show(state)
  }

  private mutating func bell(_ state: LiveState) -> String {
    let light = state.timing?.light(at: state.elapsed)
    guard light != self.light else { return "" }
    self.light = light
    return rings && light != nil ? Self.bell : ""
  }

  private mutating func draw(_ state: LiveState, bell: String) {
    let size = Terminal.screen
    let lines = LiveScreen.lines(
      state, width: size.columns - 1, height: size.rows - 1, color: hasColor)
    let drawing = lines.map { $0 + "\u{1B}[K\r\n" }.joined()
    guard drawing != lastDrawing || !bell.isEmpty else { return }
    guard output.write(upwards(columns: size.columns) + drawing + "\u{1B}[J" + bell) else {
      return
    }
    lastDrawing = drawing
    drawnColumns = lines.map(LiveScreen.columns)
  }

  /// Back to the first row drawn last; a row that no longer fits has been folded by the terminal.
  private func upwards(columns: Int) -> String {
    let rows = drawnColumns.reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) }
    return rows == 0 ? "" : "\u{1B}[\(rows)A\r"
  }
}
