internal import DSP

/// Stretches in which one syllable is said three times or more in a row: "I – I – I", "the the the".
///
/// Two syllables sound alike where the mel levels around their nuclei correlate, in the part of speech that
/// a telephone passes too: where a channel passes nothing, all syllables are alike. How strictly was set on
/// readings and talks, so that a stretch without a repetition is found at most every 20 min:
/// docs/ACCURACY.md. Allocates only in `init` and for what it finds.
struct RepetitionDetector {
  /// Frames on either side of a nucleus that are compared: about a syllable at five a second.
  private static let reach = 6
  /// Frames by which the places of the nuclei may be off.
  private static let slack = 2
  private static let leastLikeness: Float = 0.9
  private static let longestGap: Seconds = 0.6
  private static let fewest = 3
  /// Frames before and after a nucleus that must be known.
  static let margin = reach + slack

  /// The mel bands from 340 to 3,200 Hz.
  private static let bands = 4..<27
  private static let width = bands.count

  private let grid: FrameGrid
  private var heard = [Float](repeating: 0, count: width)
  private var levels: FeatureRing
  private var before = [Float](repeating: 0, count: (2 * reach + 1) * width)
  private var patch = [Float](repeating: 0, count: (2 * reach + 1) * width)
  private var first = 0
  private var last: Int?
  private var count = 0
  private var found: [TimeRange] = []

  /// Remembers the levels of the last `capacity` frames.
  init(grid: FrameGrid, capacity: Int) {
    self.grid = grid
    levels = FeatureRing(capacity: capacity, width: Self.width)
  }

  /// Takes the levels in the mel bands of every frame, in order.
  mutating func hear(_ levels: [Float], of frame: Int) {
    for band in Self.bands { heard[band - Self.bands.lowerBound] = levels[band] }
    self.levels.store(heard, of: frame)
  }

  /// Takes every nucleus in speech, in order; of `end` frames the levels are known.
  mutating func add(nucleus frame: Int, end: Int) {
    if !isAgain(frame, end: end) {
      close()
      (first, count) = (frame, 0)
    }
    count += 1
    last = frame
    Self.cut(&before, around: frame, from: levels, end: end)
  }

  private mutating func isAgain(_ frame: Int, end: Int) -> Bool {
    guard let last, grid.start(of: frame - last) <= Self.longestGap else { return false }
    return (-Self.slack...Self.slack).contains { shift in
      Self.cut(&patch, around: frame + shift, from: levels, end: end)
      return VectorMath.dot(before.span, patch.span) >= Self.leastLikeness
    }
  }

  private mutating func close() {
    guard let last, count >= Self.fewest else { return }
    found.append(TimeRange(start: grid.start(of: first), end: grid.start(of: last + 1)))
  }

  /// Fills `patch` with the levels around `frame`, with a mean of 0 and a length of 1.
  private static func cut(
    _ patch: inout [Float], around frame: Int, from levels: FeatureRing, end: Int
  ) {
    for (place, near) in (frame - reach...frame + reach).enumerated() {
      levels.copy(min(max(near, 0), end - 1), to: &patch, at: place * width)
    }
    let mean = VectorMath.mean(patch.span)
    var span = patch.mutableSpan
    for i in span.indices { span[i] -= mean }
    let length = VectorMath.sumOfSquares(patch.span).squareRoot()
    guard length > 0 else { return }
    var scaled = patch.mutableSpan
    for i in scaled.indices { scaled[i] /= length }
  }

  mutating func finish() -> [TimeRange] {
    close()
    return found
  }
}
