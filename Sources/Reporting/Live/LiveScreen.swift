import DSP
import Feedback
import SpeechMetrics

/// The live view for a terminal, redrawn as a whole.
public enum LiveScreen {
  /// At most `height` lines of at most `width` columns; the least important go first when there is no
  /// room. No line moves the cursor, and none but colours is a control sequence.
  public static func lines(
    _ state: LiveState, width: Int, height: Int, color: Bool
  ) -> [String] {
    let width = max(width, 1)
    return LiveRow.drawn(rows(state, width: width), width: width, height: height, color: color)
  }

  /// Columns of a line, whose colours take none.
  public static func columns(_ line: String) -> Int {
    TextLayout.width(
      line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
        .map { $0 == 0 ? $1 : $1.drop { $0 != "m" }.dropFirst() }.joined())
  }

  private static func rows(_ state: LiveState, width: Int) -> [LiveRow] {
    let layout = LiveLayout(width: width)
    let picture: [LiveRow?] = [
      LiveRow(rank: 0, line: headline(state, layout)),
      LiveRow(rank: 8, line: LiveLine("")),
      state.timing.map { LiveRow(rank: 2, line: light($0, state, layout)) },
      LiveRow(rank: 5, line: layout.label("level") + LiveMeter.line(state, columns: layout.room)),
      state.cues.map { LiveRow(rank: 6, line: cues($0, layout)) },
      LiveRow(rank: 7, line: layout.label("take") + place(state, columns: layout.room)),
    ]
    return picture.compactMap { $0 } + notices(state, layout) + keys(state, layout)
  }

  /// At least one line, so that a short notice moves nothing.
  private static func notices(_ state: LiveState, _ layout: LiveLayout) -> [LiveRow] {
    let lines = state.notices.flatMap { TextLayout.wrap($0, columns: layout.textWidth) }
    guard !lines.isEmpty else { return [LiveRow(rank: 8, line: LiveLine(""))] }
    return lines.enumerated().map { index, text in
      LiveRow(rank: index == 0 ? 1 : 4, line: layout.margin + LiveLine(text, .bold))
    }
  }

  private static func keys(_ state: LiveState, _ layout: LiveLayout) -> [LiveRow] {
    layout.wrapped(state.keys, columns: layout.textWidth).map {
      LiveRow(rank: 3, line: layout.margin + LiveLine($0, .dim))
    }
  }

  /// "● RECORDING   2:41   Why us   3 marks": the title takes what room is left.
  private static func headline(_ state: LiveState, _ layout: LiveLayout) -> LiveLine {
    let line = layout.margin + LiveLine(state.headline, .bold)
    let counts = state.counts.isEmpty ? "" : "   " + state.counts.joined(separator: " · ")
    let room = layout.width - line.columns - TextLayout.width(counts) - 3
    guard let title = state.title, room >= 8 else { return line + LiveLine(counts) }
    return line + LiveLine("   " + TextLayout.cut(Escaping.plain(title), to: room))
      + LiveLine(counts)
  }

  /// "████ GREEN   yellow at 6:00, in 3:19".
  private static func light(
    _ plan: TimingPlan, _ state: LiveState, _ layout: LiveLayout
  ) -> LiveLine {
    let light = state.light
    let block = light.map { LiveLine("████ \($0.word)", $0.style) }
    return layout.label("light") + (block ?? LiveLine("░░░░ none yet", .dim))
      + LiveLine("   " + plan.change(after: state.elapsed))
  }

  /// "SLOWER     pace 4.6 syll/s (3–4) · pitch 2.8 st": as many figures as fit.
  private static func cues(_ cues: LiveCues, _ layout: LiveLayout) -> LiveLine {
    let word = TextLayout.pad(cues.cue.map { $0.rawValue.uppercased() } ?? "", to: 11)
    let figures = layout.wrapped(cues.parts, columns: layout.room - word.count)
    return layout.label("cue") + LiveLine(word, .bold) + LiveLine(figures.first ?? "")
  }

  /// "USB Microphone → Why us.wav": at most a third for the device.
  private static func place(_ state: LiveState, columns: Int) -> LiveLine {
    let arrow = " → "
    let file = state.file.map { Escaping.plain($0) } ?? "not kept"
    let room = columns - arrow.count
    let deviceRoom = max(room / 3, room - TextLayout.width(file))
    let device = TextLayout.cut(Escaping.plain(state.device), to: deviceRoom)
    return LiveLine(device + arrow + file)
  }
}
