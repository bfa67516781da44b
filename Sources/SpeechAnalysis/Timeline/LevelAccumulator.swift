internal import DSP

/// Levels of speech and of the background, in constant memory.
struct LevelAccumulator {
  /// Frames this near to speech are not background.
  static let margin = 3
  private static let fewestBackgroundFrames = 20
  /// Stands for digital silence.
  private static let lowest: Decibels = -150
  private static let highestRatio: Decibels = 60
  private static let lowestRatio: Decibels = -10

  private var speechPower = 0.0
  private var speechFrames = 0
  private var voicedLevels = RunningStatistics()
  private var background = Self.histogram()
  private var everything = Self.histogram()

  private static func histogram() -> Histogram {
    Histogram(low: lowest, high: 10, binWidth: 0.1)
  }

  mutating func add(_ frame: AnalysisFrame, isBackground: Bool) {
    let level = decibels(power: frame.power)
    everything.add(level)
    if isBackground { background.add(level) }
    guard frame.isSpeech else { return }
    speechPower += frame.power
    speechFrames += 1
    if frame.f0 != nil { voicedLevels.add(decibels(power: frame.speechBandPower)) }
  }

  func finish() -> LevelSummary {
    let speech =
      speechFrames > 0 ? max(decibels(power: speechPower / Double(speechFrames)), Self.lowest) : nil
    let noise =
      background.total >= Self.fewestBackgroundFrames
      ? background.percentile(0.5) : everything.percentile(0.02)
    return LevelSummary(
      speech: speech, noiseFloor: noise,
      signalToNoise: speech.flatMap { speech in noise.map { Self.ratio(speech, $0) } },
      standardDeviation: voicedLevels.count > 1 ? voicedLevels.standardDeviation : nil)
  }

  private static func ratio(_ speech: Decibels, _ noise: Decibels) -> Decibels {
    let (signal, background) = (power(decibels: speech), power(decibels: noise))
    guard signal > background else { return lowestRatio }
    return min(max(decibels(power: (signal - background) / background), lowestRatio), highestRatio)
  }
}
