import Feedback
import Reporting

/// Shows a rehearsal on standard error: as a picture that is redrawn in place, or as lines.
struct LiveDisplay: ~Copyable {
  private var picture = Picture()
  private var bell: LightBell
  private let hasColor = Terminal.wantsColor
  /// Nil for the picture.
  private var plain: LivePlain?

  /// - Parameters:
  ///   - isPlain: lines wherever it goes; without a terminal there are only lines.
  ///   - rings: the terminal's bell at every light.
  init(isPlain: Bool, rings: Bool) {
    plain = isPlain || !Terminal.canRedraw ? LivePlain() : nil
    bell = LightBell(rings: rings)
  }

  mutating func show(_ state: LiveState) {
    let bell = bell.text(for: state.timing?.light(at: state.elapsed))
    if let lines = plain?.lines(state) {
      picture.append(bell: bell, lines)
    } else {
      let hasColor = hasColor
      picture.draw(bell: bell) {
        LiveScreen.lines(state, width: $0, height: $1, color: hasColor)
      }
    }
  }

  /// Draws again from the next row on when the terminal is another.
  mutating func redraw(_ state: LiveState) {
    picture.invalidate()
    show(state)
  }
}
