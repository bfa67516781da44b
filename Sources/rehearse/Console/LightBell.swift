import Feedback

/// The terminal's bell, once at every light.
struct LightBell {
  private let rings: Bool
  private var light: TimingLight?

  init(rings: Bool) {
    self.rings = rings
  }

  /// What to write for `light`, which follows the one given before.
  mutating func text(for light: TimingLight?) -> String {
    guard light != self.light else { return "" }
    self.light = light
    return rings && light != nil ? "\u{7}" : ""
  }
}
