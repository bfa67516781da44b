import Reporting

/// Shows a timing light on standard error: as a picture that is redrawn in place, or as lines.
struct TimerDisplay: ~Copyable {
  private var picture = Picture()
  private var bell: LightBell
  /// Nil for the picture.
  private var plain: TimerPlain?

  /// - Parameters:
  ///   - isPlain: lines wherever it goes; without a terminal there are only lines.
  ///   - rings: the terminal's bell at every light.
  init(isPlain: Bool, rings: Bool) {
    plain = isPlain || !Terminal.canRedraw ? TimerPlain() : nil
    bell = LightBell(rings: rings)
  }

  mutating func show(_ state: TimerState) {
    let bell = bell.text(for: state.light)
    if let lines = plain?.lines(state) {
      picture.append(bell: bell, lines)
    } else {
      picture.draw(bell: bell) {
        TimerScreen.lines(state, width: $0, height: $1, color: Terminal.wantsColor)
      }
    }
  }

  /// Draws again from the next row on when the terminal is another.
  mutating func redraw(_ state: TimerState) {
    picture.invalidate()
    show(state)
  }
}
