import Feedback
import SpeechMetrics

/// The timing light for a room: a field in the light's colour with its word, and the time in large
/// figures. To be redrawn as a whole.
public enum TimerScreen {
  /// At most `height` lines of at most `width` columns; the least important go first when there is no
  /// room. No line moves the cursor, and none but colours is a control sequence.
  public static func lines(
    _ state: TimerState, width: Int, height: Int, color: Bool
  ) -> [String] {
    let width = max(width, 1)
    return LiveRow.drawn(
      rows(state, LiveLayout(width: width), height: height), width: width, height: height,
      color: color)
  }

  /// The time gets half of what the words leave, the field the rest.
  private static func rows(
    _ state: TimerState, _ layout: LiveLayout, height: Int
  ) -> [LiveRow] {
    let keys = layout.wrapped(state.keys, columns: layout.textWidth).map { LiveLine($0, .dim) }
    let change = LiveLine(state.timing.change(after: state.elapsed))
    let room = height - keys.count - 2
    let time = time(state, layout, rows: max(room / 2, min(BlockText.height, room - 1)))
    let gapCount = max(0, min(3, room - time.count - 1))
    let field = field(state, layout, rows: room - time.count - gapCount)
    let gaps = (0..<3).map { $0 < gapCount ? [LiveLine("")] : [] }
    let picture = [
      (4, [LiveLine(headline(state), .bold)]), (5, gaps[0]), (1, field), (2, [change]),
      (5, gaps[1]), (0, time), (5, gaps[2]), (3, keys),
    ]
    return picture.flatMap { rank, lines in
      lines.map { LiveRow(rank: rank, line: layout.margin + $0) }
    }
  }

  /// "● RUNNING   Table Topics, 1 to 2 minutes".
  private static func headline(_ state: TimerState) -> String {
    let phase =
      switch state.phase {
      case .ready: "○ READY"
      case .running: "● RUNNING"
      case .paused: "○ PAUSED"
      case .ended: "○ ENDED"
      }
    return phase + (state.timing.title.map { "   " + $0 } ?? "")
  }

  private static func time(_ state: TimerState, _ layout: LiveLayout, rows: Int) -> [LiveLine] {
    let clock = Rounding.clock(state.elapsed)
    let large = BlockText(clock).lines(columns: layout.textWidth, rows: rows)
    return (large ?? [clock]).map {
      LiveLine(centred($0, in: layout.textWidth, filler: " "), .bold)
    }
  }

  /// The word is cut out of the colour; before the first light all is dark.
  private static func field(_ state: TimerState, _ layout: LiveLayout, rows: Int) -> [LiveLine] {
    guard let light = state.light else {
      return Array(repeating: LiveLine(""), count: max(1, rows))
    }
    let large = BlockText(light.word).lines(columns: layout.textWidth - 2, rows: rows - 2)
    let word = large?.map { String($0.map { $0 == " " ? "█" : " " }) } ?? [" \(light.word) "]
    let above = max(0, rows - word.count) / 2
    let below = max(0, rows - word.count - above)
    let lines = Array(repeating: "", count: above) + word + Array(repeating: "", count: below)
    return lines.map { LiveLine(centred($0, in: layout.textWidth, filler: "█"), light.style) }
  }

  private static func centred(_ text: String, in columns: Int, filler: String) -> String {
    let room = max(0, columns - TextLayout.width(text))
    return String(repeating: filler, count: room / 2) + text
      + String(repeating: filler == " " ? "" : filler, count: room - room / 2)
  }
}
