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
    let rows = rows(state, width: width)
    let kept = rows.indices.sorted { (rows[$0].rank, $0) < (rows[$1].rank, $1) }.prefix(height)
    let ink = Ink(isOn: color)
    return kept.sorted().map { rows[$0].line.drawn(width: width, ink: ink) }
  }

  /// Columns of a line, whose colours take none.
  public static func columns(_ line: String) -> Int {
    TextLayout.width(
      line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
        .map { $0 == 0 ? $1 : $1.drop { $0 != "m" }.dropFirst() }.joined())
  }

  /// One line and how soon it is left out: the highest rank first.
  private struct Row {
    var rank: Int
    var line: LiveLine
  }

  private static func rows(_ state: LiveState, width: Int) -> [Row] {
    let layout = LiveLayout(width: width)
    let picture: [Row?] = [
      Row(rank: 0, line: headline(state, layout)),
      Row(rank: 8, line: LiveLine("")),
      state.timing.map { Row(rank: 2, line: light($0, state, layout)) },
      Row(rank: 5, line: layout.label("level") + LiveMeter.line(state, columns: layout.room)),
      state.cues.map { Row(rank: 6, line: cues($0, layout)) },
      Row(rank: 7, line: layout.label("take") + place(state, columns: layout.room)),
    ]
    return picture.compactMap { $0 } + notices(state, layout) + keys(state, layout)
  }

  /// At least one line, so that a short notice moves nothing.
  private static func notices(_ state: LiveState, _ layout: LiveLayout) -> [Row] {
    let lines = state.notices.flatMap { TextLayout.wrap($0, columns: layout.textWidth) }
    guard !lines.isEmpty else { return [Row(rank: 8, line: LiveLine(""))] }
    return lines.enumerated().map { index, text in
      Row(rank: index == 0 ? 1 : 4, line: layout.margin + LiveLine(text, .bold))
    }
  }

  private static func keys(_ state: LiveState, _ layout: LiveLayout) -> [Row] {
    layout.wrapped(state.keys, columns: layout.textWidth).map {
      Row(rank: 3, line: layout.margin + LiveLine($0, .dim))
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
    let block = light.map { LiveLine("████ \($0.rawValue.uppercased())", $0.style) }
    return layout.label("light") + (block ?? LiveLine("░░░░ none yet", .dim))
      + LiveLine("   " + change(plan, state.elapsed))
  }

  private static func change(_ plan: TimingPlan, _ elapsed: Seconds) -> String {
    guard let next = plan.nextLight(after: elapsed) else {
      return "since \(Rounding.clock(plan.red))"
    }
    let time = plan.start(of: next)
    let remaining = Rounding.clock((time - elapsed).rounded(.up))
    return "\(next.rawValue) at \(Rounding.clock(time)), in \(remaining)"
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

extension TimingLight {
  fileprivate var style: LiveLine.Style {
    switch self {
    case .green: .green
    case .yellow: .yellow
    case .red: .red
    }
  }
}
