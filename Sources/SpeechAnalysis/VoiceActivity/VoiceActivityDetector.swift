internal import DSP
internal import RealModule

/// Whether one frame looks like speech.
package struct VoiceActivity {
  /// 0…1; 0.5 at the threshold of the moment.
  package var score: Float
  package var isActive: Bool
}

/// Speech against background by the signal-to-noise ratio in mel bands over an adaptive floor, with a
/// threshold that follows the speaker's own level and hysteresis.
///
/// Frame `n` goes in with its band powers; the frame `lookahead` before it comes out judged.
package struct VoiceActivityDetector {
  /// Frames on either side over which bands, and then scores, are averaged.
  private static let reach = 2
  /// Frames ahead over which the loudest sound, and then the best score, are known.
  private static let foresight = 12
  package static let lookahead = 2 * (reach + foresight)

  /// A band must stand this far over its floor to count, and counts no further than `ceiling` (dB).
  private static let margin: Float = 5
  private static let ceiling: Float = 30
  /// The threshold is this times the square of the best recent score (dB), never under
  /// `lowestThreshold`: in noise, where even the best is low, it comes down faster than the scores.
  private static let share: Float = 0.012
  private static let lowestThreshold: Float = 1
  /// A run, once begun, goes on down to this share of the threshold.
  private static let hysteresis: Float = 0.85
  /// Decay of the best score and of the loudest sound, in decibels per frame.
  private static let scoreDecay: Float = 0.01
  private static let levelDecay: Float = 0.02
  /// Keeps the logarithm of digital silence finite.
  private static let leastPower: Float = 1e-20

  private let bandCount: Int
  private let capacity = foresight + 2 * reach + 2
  private var powers: [Float]
  private var levels: [Float]
  private var totals: FrameRing<Float>
  private var rawScores: FrameRing<Float>
  private var scores: FrameRing<Float>
  private var floor: NoiseFloor
  private var pushed = 0
  private var loudest = -Float.infinity
  private var best: Float = 0
  private var isActive = false

  package init(bandCount: Int) {
    self.bandCount = bandCount
    powers = [Float](repeating: 0, count: bandCount * capacity)
    levels = powers
    totals = FrameRing(capacity: capacity, filledWith: -.infinity)
    rawScores = FrameRing(capacity: capacity, filledWith: 0)
    scores = FrameRing(capacity: capacity, filledWith: 0)
    floor = NoiseFloor(bandCount: bandCount)
  }

  /// `bands` is the power in each mel band.
  package mutating func push(_ bands: [Float]) -> VoiceActivity? {
    let slot = pushed % capacity * bandCount
    for band in 0..<bandCount { powers[slot + band] = bands[band] }
    pushed += 1
    return advance()
  }

  /// Goes on as if the last frame were repeated; call `lookahead` times after the last push.
  mutating func flush() -> VoiceActivity? {
    let (from, to) = ((pushed - 1) % capacity * bandCount, pushed % capacity * bandCount)
    for band in 0..<bandCount { powers[to + band] = powers[from + band] }
    pushed += 1
    return advance()
  }

  /// Each stage works on the latest frame for which the one before has looked ahead far enough.
  private mutating func advance() -> VoiceActivity? {
    var frame = pushed - 1 - Self.reach
    guard frame >= 0 else { return nil }
    smoothBands(frame)
    frame -= Self.foresight
    guard frame >= 0 else { return nil }
    score(frame)
    frame -= Self.reach
    guard frame >= 0 else { return nil }
    smoothScore(frame)
    frame -= Self.foresight
    return frame >= 0 ? judge(frame) : nil
  }

  private mutating func smoothBands(_ frame: Int) {
    let slot = frame % capacity * bandCount
    let first = max(0, frame - Self.reach)
    let share = 1 / Float(frame + Self.reach - first + 1)
    var total: Float = 0
    for band in 0..<bandCount {
      var sum: Float = 0
      for neighbour in first...(frame + Self.reach) {
        sum += powers[neighbour % capacity * bandCount + band]
      }
      total += sum * share
      levels[slot + band] = 10 * .log10(max(sum * share, Self.leastPower))
    }
    totals[frame] = 10 * .log10(max(total, Self.leastPower))
  }

  private mutating func score(_ frame: Int) {
    if frame == 0 { primeFloor() }
    var peak = -Float.infinity
    for ahead in frame...(frame + Self.foresight) { peak = max(peak, totals[ahead]) }
    loudest = max(loudest - Self.levelDecay, peak)
    let slot = frame % capacity * bandCount
    floor.update(levels, from: slot, loudest: loudest)
    var sum: Float = 0
    for band in 0..<bandCount {
      let over = levels[slot + band] - floor.levels[band] - Self.margin
      sum += min(max(over, 0), Self.ceiling)
    }
    rawScores[frame] = sum / Float(bandCount)
  }

  private mutating func primeFloor() {
    for frame in 0...Self.foresight {
      for band in 0..<bandCount { floor.prime(band, with: levels[frame * bandCount + band]) }
    }
  }

  private mutating func smoothScore(_ frame: Int) {
    let first = max(0, frame - Self.reach)
    var sum: Float = 0
    for neighbour in first...(frame + Self.reach) { sum += rawScores[neighbour] }
    scores[frame] = sum / Float(frame + Self.reach - first + 1)
  }

  private mutating func judge(_ frame: Int) -> VoiceActivity {
    var peak: Float = 0
    for ahead in frame...(frame + Self.foresight) { peak = max(peak, scores[ahead]) }
    best = max(best - Self.scoreDecay, peak)
    let threshold = max(Self.lowestThreshold, Self.share * best * best)
    isActive = scores[frame] > (isActive ? Self.hysteresis * threshold : threshold)
    return VoiceActivity(
      score: scores[frame] / (scores[frame] + threshold), isActive: isActive)
  }
}
