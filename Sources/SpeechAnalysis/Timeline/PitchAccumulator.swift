internal import DSP

/// Pitch of all voiced speech, and of each window, in constant memory apart from the windows.
struct PitchAccumulator {
  /// Hincks (2005) measured pitch variation over windows of 10 s.
  static let window: Seconds = 10
  /// A window with less voicing says nothing about variation.
  private static let leastVoicing: Seconds = 1

  private let grid: FrameGrid
  private var distribution = Self.histogram()
  private var texture = PitchTexture()
  private var firstFrame: Int?
  private var windowIndex = 0
  private var hertz = RunningStatistics()
  private var pitches = RunningStatistics()
  private var inWindow = Self.histogram()
  private var windows: [PitchWindow] = []

  private static func histogram() -> Histogram {
    Histogram(
      low: semitones(from: 1, to: 40), high: semitones(from: 1, to: 1000), binWidth: 0.05)
  }

  init(grid: FrameGrid) {
    self.grid = grid
  }

  /// Takes the frames of speech, voiced or not.
  mutating func add(_ point: ContourPoint) {
    let frame = point.frame
    let first = firstFrame ?? frame.index
    firstFrame = first
    let index = (frame.index - first) / grid.frameCount(in: Self.window)
    if index != windowIndex { close(before: grid.start(of: frame.index), next: index) }
    texture.add(point.tracked, frame: frame.index)
    guard let pitch = point.pitch else { return }
    distribution.add(pitch)
    hertz.add(frequency(pitch, above: 1))
    pitches.add(pitch)
    inWindow.add(pitch)
  }

  /// Windows begin anew at the next frame.
  mutating func endSection(at end: Seconds) {
    close(before: end, next: 0)
    firstFrame = nil
  }

  func finish(end: Seconds) -> PitchSummary {
    var last = self
    last.close(before: end, next: windowIndex + 1)
    return PitchSummary(
      voicedTime: Seconds(texture.voiced) * grid.hop,
      medianF0: distribution.percentile(0.5).map { frequency($0, above: 1) },
      windows: last.windows, voicedShare: texture.voicedShare, steadyShare: texture.steadyShare)
  }

  private mutating func close(before end: Seconds, next: Int) {
    let voicedTime = Seconds(hertz.count) * grid.hop
    if let firstFrame, voicedTime >= Self.leastVoicing, let low = inWindow.percentile(0.1),
      let high = inWindow.percentile(0.9)
    {
      let start = grid.start(of: firstFrame) + Seconds(windowIndex) * Self.window
      windows.append(
        PitchWindow(
          range: TimeRange(start: start, end: max(start, min(end, start + Self.window))),
          voicedTime: voicedTime, meanF0: hertz.mean,
          standardDeviationF0: hertz.standardDeviation,
          standardDeviation: pitches.standardDeviation, pitchRange: high - low))
    }
    windowIndex = next
    (hertz, pitches) = (RunningStatistics(), RunningStatistics())
    inWindow.removeAll()
  }
}
