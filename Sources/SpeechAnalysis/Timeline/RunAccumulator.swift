internal import DSP
internal import RealModule

/// Level and pitch of the run that is being spoken, in constant memory.
struct RunAccumulator {
  /// The end of a run that is compared with the rest of it.
  private static let tail: Seconds = 0.5
  /// The last stretch of voicing, whose movement is the final movement.
  private static let finalVoicing: Seconds = 0.3
  private static let fewestFrames = 10

  private struct Voiced {
    var frame = -1
    var level = 0.0
    var pitch: Semitones = 0
  }

  private let hop: Seconds
  private var recent: FrameRing<Voiced>
  private var firstVoiced = 0
  private var count = 0
  private var levelSum = 0.0

  init(grid: FrameGrid) {
    hop = grid.hop
    recent = FrameRing(capacity: grid.frameCount(in: Self.tail) + 1, filledWith: Voiced())
  }

  mutating func begin() {
    (count, levelSum) = (0, 0)
  }

  mutating func add(_ frame: AnalysisFrame) {
    guard let f0 = frame.f0 else { return }
    let level = decibels(power: frame.speechBandPower)
    recent[frame.index] = Voiced(frame: frame.index, level: level, pitch: 12 * .log2(f0))
    if count == 0 { firstVoiced = frame.index }
    count += 1
    levelSum += level
  }

  /// The run `range`, whose last frame is `lastFrame`.
  func end(_ range: TimeRange, lastFrame: Int) -> SpeechRun {
    guard count > 0 else { return SpeechRun(range: range) }
    var (tailCount, tailSum) = (0, 0.0)
    let tail = max(firstVoiced, lastFrame - Int((Self.tail / hop).rounded()) + 1)...lastFrame
    for frame in tail where recent[frame].frame == frame {
      tailCount += 1
      tailSum += recent[frame].level
    }
    let rest = count - tailCount
    let isComparable = min(tailCount, rest) >= Self.fewestFrames
    return SpeechRun(
      range: range,
      level: levelSum / Double(count),
      finalLevelChange: isComparable
        ? tailSum / Double(tailCount) - (levelSum - tailSum) / Double(rest) : nil,
      finalPitchMovement: finalPitchMovement(in: tail))
  }

  /// Slope of a least-squares line over the final voicing, times its length.
  private func finalPitchMovement(in tail: ClosedRange<Int>) -> Semitones? {
    let isVoiced = { (frame: Int) in recent[frame].frame == frame }
    guard let end = tail.last(where: isVoiced) else { return nil }
    let start = max(tail.lowerBound, end - Int((Self.finalVoicing / hop).rounded()) + 1)
    let frames = (start...end).filter(isVoiced)
    guard frames.count >= Self.fewestFrames else { return nil }
    let meanFrame = Double(frames.reduce(0, +)) / Double(frames.count)
    let meanPitch = frames.reduce(0) { $0 + recent[$1].pitch } / Double(frames.count)
    var (covariance, variance) = (0.0, 0.0)
    for frame in frames {
      covariance += (Double(frame) - meanFrame) * (recent[frame].pitch - meanPitch)
      variance += (Double(frame) - meanFrame) * (Double(frame) - meanFrame)
    }
    return covariance / variance * Double(end - start)
  }
}
