internal import RealModule

/// Peaks of the sonority contour with a dip on either side (de Jong & Wempe 2009, on a loudness-like
/// contour instead of intensity). Whether a peak is voiced and in speech is for the caller to say.
///
/// Frame `n` goes in; a peak comes out at most `lookahead` frames after it.
package struct SyllableNucleusDetector {
  /// How far the contour must fall from a peak, and rise from a dip, in decibels. De Jong & Wempe use
  /// 2 dB of intensity; the compressed, smoothed contour moves less.
  private static let dip: Float = 1.1
  /// A peak no further than this under the loudest recent one, in decibels (de Jong & Wempe: 25).
  private static let range: Float = 25
  private static let decay: Float = 0.02
  /// Hann window over five frames.
  private static let smoothing: [Float] = [0.25 / 3, 0.75 / 3, 1.0 / 3, 0.75 / 3, 0.25 / 3]
  private static let reach = 2
  /// A peak is believed after this many frames even without a dip.
  private static let patience = 40
  static let lookahead = reach + patience + 1

  package init() {}

  private var recent = FrameRing<Float>(capacity: 8, filledWith: 0)
  private var pushed = 0
  private var loudest = -Float.infinity
  private var isRising = true
  private var highest = -Float.infinity
  private var highestFrame = -1
  private var lowest = Float.infinity

  /// The frame of a peak that this frame settles.
  package mutating func push(_ sonority: Float) -> Int? {
    recent[pushed] = sonority
    pushed += 1
    return settle(pushed - 1 - Self.reach)
  }

  /// Goes on as if silence followed; call `lookahead` times after the last push.
  mutating func flush() -> Int? {
    push(0)
  }

  private mutating func settle(_ frame: Int) -> Int? {
    guard frame >= 0 else { return nil }
    let level = contour(at: frame)
    loudest = max(loudest - Self.decay, level)
    if isRising {
      if level > highest { (highest, highestFrame) = (level, frame) }
      let isSettled = highest - level >= Self.dip || frame - highestFrame >= Self.patience
      return isSettled ? leavePeak(level) : nil
    }
    lowest = min(lowest, level)
    if level - lowest >= Self.dip { (isRising, highest, highestFrame) = (true, level, frame) }
    return nil
  }

  private mutating func leavePeak(_ level: Float) -> Int? {
    isRising = false
    lowest = level
    return highest > loudest - Self.range ? highestFrame : nil
  }

  /// 40·log₁₀, since sonority is the fourth root of power.
  private func contour(at frame: Int) -> Float {
    var sum: Float = 0
    for offset in -Self.reach...Self.reach where frame + offset >= 0 {
      sum += Self.smoothing[offset + Self.reach] * recent[frame + offset]
    }
    return 40 * .log10(max(sum, 1e-5))
  }
}
