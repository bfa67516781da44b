internal import DSP

/// Level and melody of the run that is being spoken, in constant memory.
struct RunAccumulator {
  /// The end of a run that is compared with the rest of it.
  private static let tail: Seconds = 0.5
  /// The first and the last stretch of voicing: where the run begins and ends, and the final movement.
  private static let edge: Seconds = 0.3
  private static let fewestFrames = 10
  /// A shorter run, or one with less voicing, has no slope.
  private static let shortestSlope: Seconds = 1
  private static let fewestSlopeFrames = 50

  private struct Voiced {
    var frame = -1
    var level = 0.0
    var pitch: Semitones?
  }

  private let grid: FrameGrid
  private var recent: FrameRing<Voiced>
  private var firstVoiced = 0
  private var count = 0
  private var levelSum = 0.0
  private var line = LinearFit()
  private var firstPitched: Int?
  private var beginning = RunningStatistics()

  init(grid: FrameGrid) {
    self.grid = grid
    recent = FrameRing(capacity: grid.frameCount(in: Self.tail) + 1, filledWith: Voiced())
  }

  mutating func begin() {
    (count, levelSum) = (0, 0)
    (line, beginning, firstPitched) = (LinearFit(), RunningStatistics(), nil)
  }

  mutating func add(_ point: ContourPoint) {
    let frame = point.frame
    guard frame.f0 != nil else { return }
    let level = decibels(power: frame.speechBandPower)
    recent[frame.index] = Voiced(frame: frame.index, level: level, pitch: point.pitch)
    if count == 0 { firstVoiced = frame.index }
    count += 1
    levelSum += level
    if let pitch = point.pitch { add(pitch, at: frame) }
  }

  private mutating func add(_ pitch: Semitones, at frame: AnalysisFrame) {
    let first = firstPitched ?? frame.index
    firstPitched = first
    line.add(grid.start(of: frame.index - first), pitch)
    if frame.index - first < grid.frameCount(in: Self.edge) { beginning.add(pitch) }
  }

  /// The run `range`, whose last frame is `lastFrame`.
  func end(_ range: TimeRange, lastFrame: Int) -> SpeechRun {
    guard count > 0 else { return SpeechRun(range: range) }
    var (tailCount, tailSum) = (0, 0.0)
    let tail = max(firstVoiced, lastFrame - grid.frameCount(in: Self.tail) + 1)...lastFrame
    for frame in tail where recent[frame].frame == frame {
      tailCount += 1
      tailSum += recent[frame].level
    }
    let rest = count - tailCount
    let isComparable = min(tailCount, rest) >= Self.fewestFrames
    let final = finalPitch(in: tail)
    return SpeechRun(
      range: range,
      level: levelSum / Double(count),
      finalLevelChange: isComparable
        ? tailSum / Double(tailCount) - (levelSum - tailSum) / Double(rest) : nil,
      finalPitchMovement: final?.movement,
      initialPitch: beginning.count >= Self.fewestFrames ? beginning.mean : nil,
      finalPitch: final?.mean, pitchSlope: slope(of: range))
  }

  private func slope(of range: TimeRange) -> Double? {
    let isLong = range.duration >= Self.shortestSlope && line.count >= Self.fewestSlopeFrames
    return isLong ? line.slope : nil
  }

  /// The mean over the final voicing, and the slope of a least-squares line over it times its length.
  private func finalPitch(
    in tail: ClosedRange<Int>
  ) -> (mean: Semitones, movement: Semitones)? {
    guard let end = tail.last(where: { pitch($0) != nil }) else { return nil }
    let start = max(tail.lowerBound, end - grid.frameCount(in: Self.edge) + 1)
    var (line, mean) = (LinearFit(), RunningStatistics())
    for frame in start...end {
      guard let pitch = pitch(frame) else { continue }
      line.add(Double(frame), pitch)
      mean.add(pitch)
    }
    guard line.count >= Self.fewestFrames, let slope = line.slope else { return nil }
    return (mean.mean, slope * Double(end - start))
  }

  private func pitch(_ frame: Int) -> Semitones? {
    recent[frame].frame == frame ? recent[frame].pitch : nil
  }
}
