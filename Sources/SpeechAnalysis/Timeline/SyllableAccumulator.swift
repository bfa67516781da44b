internal import DSP

/// Measures pitch and level around each syllable nucleus.
///
/// A nucleus is measured once the frames after it are there.
struct SyllableAccumulator {
  /// Frames on either side in which the highest pitch is looked for, since the pitch of a syllable may
  /// peak after its nucleus (Xu 1999): half a syllable at five a second.
  private static let pitchReach = 10
  /// Frames on either side in which the highest level is looked for; a convention.
  private static let levelReach = 2

  private let grid: FrameGrid
  private let given: [Seconds]?
  private var nextGiven = 0
  private var recent = FrameRing<ContourPoint?>(capacity: 2 * pitchReach + 1, filledWith: nil)
  private var count = 0
  private var measuredCount = 0
  private(set) var syllables: [Syllable] = []

  init(grid: FrameGrid, given: [Seconds]?) {
    self.grid = grid
    self.given = given
  }

  /// Takes every frame, in order.
  mutating func add(_ point: ContourPoint) {
    recent[point.frame.index] = point
    count = point.frame.index + 1
    measure(upTo: count - Self.pitchReach)
  }

  mutating func finish() -> [Syllable] {
    measure(upTo: count)
    for nucleus in (given ?? []).dropFirst(nextGiven) {
      syllables.append(Syllable(nucleus: nucleus))
    }
    return syllables
  }

  private mutating func measure(upTo end: Int) {
    while measuredCount < end {
      measure(measuredCount)
      measuredCount += 1
    }
  }

  private mutating func measure(_ frame: Int) {
    guard let given else {
      guard let point = recent[frame], point.frame.isNucleus, point.frame.isSpeech else { return }
      return syllables.append(syllable(at: point.frame.time, in: frame))
    }
    while nextGiven < given.count, given[nextGiven] < grid.start(of: frame + 1) {
      syllables.append(syllable(at: given[nextGiven], in: frame))
      nextGiven += 1
    }
  }

  private func syllable(at time: Seconds, in frame: Int) -> Syllable {
    var syllable = Syllable(nucleus: time)
    for near in max(0, frame - Self.pitchReach)..<min(frame + Self.pitchReach + 1, count) {
      guard let point = recent[near] else { continue }
      if let pitch = point.pitch { syllable.pitch = max(syllable.pitch ?? pitch, pitch) }
      guard abs(near - frame) <= Self.levelReach, point.frame.speechBandPower > 0 else { continue }
      let level = decibels(power: point.frame.speechBandPower)
      syllable.level = max(syllable.level ?? level, level)
    }
    return syllable
  }
}
