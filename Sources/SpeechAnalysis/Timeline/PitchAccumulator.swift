internal import DSP
internal import RealModule

/// Pitch of all voiced speech, and of each window, in constant memory apart from the windows.
struct PitchAccumulator {
  /// Hincks (2005) measured pitch variation over windows of 10 s.
  static let window: Seconds = 10
  /// A window with less voicing says nothing about variation.
  private static let leastVoicing: Seconds = 1

  private let grid: FrameGrid
  private var distribution = Histogram(
    low: 12 * .log2(40.0), high: 12 * .log2(1000.0), binWidth: 0.05)
  private var texture = PitchTexture()
  private var firstFrame: Int?
  private var windowIndex = 0
  private var hertz = RunningStatistics()
  private var semitones = RunningStatistics()
  private var windows: [PitchWindow] = []

  init(grid: FrameGrid) {
    self.grid = grid
  }

  /// Takes the frames of speech, voiced or not.
  mutating func add(_ frame: AnalysisFrame) {
    let first = firstFrame ?? frame.index
    firstFrame = first
    let index = (frame.index - first) / grid.frameCount(in: Self.window)
    if index != windowIndex { close(before: grid.start(of: frame.index), next: index) }
    let pitch = frame.f0.map { 12 * Double.log2($0) }
    texture.add(pitch, frame: frame.index)
    guard let f0 = frame.f0, let pitch else { return }
    distribution.add(pitch)
    hertz.add(f0)
    semitones.add(pitch)
  }

  func finish(end: Seconds) -> PitchSummary {
    var last = self
    last.close(before: end, next: windowIndex + 1)
    let (low, high) = (distribution.percentile(0.1), distribution.percentile(0.9))
    return PitchSummary(
      voicedTime: Seconds(distribution.total) * grid.hop,
      medianF0: distribution.percentile(0.5).map { .exp2($0 / 12) },
      range: low.flatMap { low in high.map { $0 - low } },
      windows: last.windows, voicedShare: texture.voicedShare, steadyShare: texture.steadyShare)
  }

  private mutating func close(before end: Seconds, next: Int) {
    let voicedTime = Seconds(hertz.count) * grid.hop
    if let firstFrame, voicedTime >= Self.leastVoicing {
      let start = grid.start(of: firstFrame) + Seconds(windowIndex) * Self.window
      windows.append(
        PitchWindow(
          range: TimeRange(start: start, end: max(start, min(end, start + Self.window))),
          voicedTime: voicedTime, meanF0: hertz.mean,
          standardDeviationF0: hertz.standardDeviation,
          standardDeviation: semitones.standardDeviation))
    }
    windowIndex = next
    (hertz, semitones) = (RunningStatistics(), RunningStatistics())
  }
}
