/// What the samples as recorded looked like: at the native rate, over the channels analysed.
public struct InputLevels: Sendable, Equatable {
  /// Highest absolute sample, full scale being 1; lossy and float formats can exceed it.
  public internal(set) var peak: Double = 0
  /// Samples, counted once per channel.
  public internal(set) var sampleCount = 0
  /// Samples in runs of three or more at full scale on one channel.
  public internal(set) var clippedSampleCount = 0
  /// Samples replaced by 0 because they were not finite, or beyond 10⁶ times full scale.
  public internal(set) var nonFiniteSampleCount = 0

  public init() {}
}

/// Measures blocks of interleaved samples; how they were cut into blocks makes no difference.
struct LevelMeter {
  /// 120 dB over full scale: no converter gives it, and beyond it sums of squares overflow.
  private static let largestSample: Float = 1e6
  /// Consecutive samples at full scale that make a clip; one or two can be a true peak.
  private static let shortestClip = 3

  private(set) var levels = InputLevels()
  private let fullScale: Float
  /// For each channel, how many samples at full scale lead up to the end of the last block.
  private var runLengths: [Int]
  private var isInRun = false

  init(channelCount: Int, fullScale: Float) {
    self.fullScale = fullScale
    runLengths = Array(repeating: 0, count: channelCount)
  }

  /// Measures the first `count` samples, whole frames, having replaced invalid ones by 0.
  mutating func measure(_ samples: inout [Float], count: Int) {
    var peak = peakMagnitude(samples.span.extracting(first: count))
    if !(peak <= Self.largestSample) {
      levels.nonFiniteSampleCount += silenceInvalidSamples(&samples, count: count)
      peak = peakMagnitude(samples.span.extracting(first: count))
    }
    levels.peak = max(levels.peak, Double(peak))
    levels.sampleCount += count
    if peak >= fullScale || isInRun { countClips(samples.span.extracting(first: count)) }
  }

  private func silenceInvalidSamples(_ block: inout [Float], count: Int) -> Int {
    var samples = block.mutableSpan
    var silenced = 0
    for i in 0..<count where !(abs(samples[i]) <= Self.largestSample) {
      samples[i] = 0
      silenced += 1
    }
    return silenced
  }

  private mutating func countClips(_ samples: Span<Float>) {
    for first in stride(from: 0, to: samples.count, by: runLengths.count) {
      for channel in runLengths.indices {
        let isAtFullScale = abs(samples[first + channel]) >= fullScale
        runLengths[channel] = isAtFullScale ? runLengths[channel] + 1 : 0
        if runLengths[channel] == Self.shortestClip {
          levels.clippedSampleCount += Self.shortestClip
        } else if runLengths[channel] > Self.shortestClip {
          levels.clippedSampleCount += 1
        }
      }
    }
    isInRun = runLengths.contains { $0 > 0 }
  }
}

/// The highest absolute value; NaN or infinite as soon as one sample is.
///
/// With the sign bit cleared, floats order as their bit patterns do, infinity and NaN above all
/// numbers, so one maximum over integers (which vectorises, as one over floats does not) finds both.
func peakMagnitude(_ samples: Span<Float>) -> Float {
  var highest: Int32 = 0
  for i in samples.indices {
    highest = max(highest, Int32(bitPattern: samples[i].bitPattern) & Int32.max)
  }
  return Float(bitPattern: UInt32(highest))
}
