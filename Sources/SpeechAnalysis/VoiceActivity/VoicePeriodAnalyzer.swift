internal import DSP
internal import RealModule

/// The period of 40 ms of sound below 1 kHz, by the normalised autocorrelation (Boersma 1993, eq. 9) at
/// a quarter of the rate, from 60 to 400 Hz, at whole lags: coarse (above 300 Hz an octave can be
/// missed), but cheap enough for every frame.
///
/// Pre-emphasis keeps rumble and hum from passing for a voice. Allocates only in `init`.
package struct VoicePeriodAnalyzer: ~Copyable {
  /// Samples of a hop that are taken from, from `firstSample` after its start.
  package static let inputLength = hopLength - decimation + tapCount
  /// After the centre of the frame's first new sample at the lower rate comes half of the filter.
  static let firstSample = SpeechAnalyzer.hopLength / 2 + decimation / 2 - halfFilter - decimation

  private static let hopLength = SpeechAnalyzer.hopLength
  private static let decimation = 4
  private static let lowRate = Float(SpeechAnalyzer.sampleRate / decimation)
  private static let halfFilter = 16
  private static let tapCount = 2 * halfFilter + 1 + decimation
  /// Of the low-pass, in hertz.
  private static let cutoff = 1000.0
  /// Share of the sample before, at the lower rate, that is taken off.
  private static let emphasis = 0.95
  private static let frameLength = 160
  /// Samples of a hop at the lower rate.
  private static let newCount = hopLength / decimation
  private static let transformLength = 256
  /// 400 to 60 Hz.
  private static let shortestLag = 10
  private static let longestLag = 66
  /// What a lag loses for each octave over the shortest: of two equal peaks the first is meant.
  private static let octaveCost: Float = 0.03
  /// Keeps the correlation of digital silence finite.
  private static let leastEnergy = Float(transformLength) * 1e-12

  private let taps: [Float]
  private let window: [Float]
  private let costs: [Float]
  private var inverseWindowCorrelation: [Float]
  private var forward = RealFFT(length: transformLength)
  private var inverse = Autocorrelation(length: transformLength)
  private var frame = [Float](repeating: 0, count: frameLength)
  private var power = [Float](repeating: 0, count: transformLength / 2 + 1)
  private var correlation = [Float](repeating: 0, count: longestLag + 1)

  package init() {
    taps = Self.filter()
    window = Window.hann(count: Self.frameLength)
    costs = (Self.shortestLag...Self.longestLag).map {
      Self.octaveCost * .log2(Float($0) / Float(Self.shortestLag))
    }
    forward.powerSpectrum(&power, of: window, window: window.map { _ in 1 })
    inverse.lags(&correlation, of: power)
    let energy = correlation[0]
    inverseWindowCorrelation = correlation.map { energy / $0 }
  }

  /// A windowed sinc, and a quarter of the rate later as much of it as is taken off.
  private static func filter() -> [Float] {
    let sinc = (-halfFilter...halfFilter).map { place -> Double in
      let x = 2 * cutoff / Double(SpeechAnalyzer.sampleRate) * Double(place)
      let taper = 0.5 + 0.5 * .cos(.pi * Double(place) / Double(halfFilter + 1))
      return taper * (place == 0 ? 1 : .sin(.pi * x) / (.pi * x))
    }
    let gain = 1 / sinc.reduce(0, +)
    return (0..<tapCount).map { tap in
      let later = tap >= decimation ? sinc[tap - decimation] : 0
      let earlier = tap < sinc.count ? sinc[tap] : 0
      return Float(gain * (later - emphasis * earlier))
    }
  }

  /// Takes the next `inputLength` samples, a hop after the last; those before the recording count as
  /// silence once filtered.
  package mutating func take(_ samples: Span<Float>, isBeforeStart: Bool = false) {
    precondition(samples.count == Self.inputLength, "a hop and what its filter reaches")
    Self.shift(&frame)
    Self.filter(&frame, samples, taps, silentCount: isBeforeStart ? Self.newCount / 2 : 0)
  }

  /// Makes room for a hop at the end.
  private static func shift(_ frame: inout [Float]) {
    var frame = frame.mutableSpan
    for i in 0..<(frameLength - newCount) { frame[i] = frame[i + newCount] }
  }

  private static func filter(
    _ frame: inout [Float], _ samples: Span<Float>, _ taps: [Float], silentCount: Int
  ) {
    let first = frameLength - newCount
    let taps = taps.span
    var frame = frame.mutableSpan
    for i in 0..<newCount {
      let reached = samples.extracting((i * decimation)..<(i * decimation + tapCount))
      frame[first + i] = i < silentCount ? 0 : VectorMath.dot(taps, reached)
    }
  }

  /// Of the frame whose end was taken last.
  package mutating func period() -> VoicePeriod {
    let mean = VectorMath.mean(frame.span)
    forward.powerSpectrum(&power, of: frame, offset: mean, window: window)
    inverse.lags(&correlation, of: power)
    let scale = 1 / (correlation[0] + Self.leastEnergy)
    var (best, lag, height) = (-Float.infinity, Self.shortestLag, Float(0))
    for candidate in Self.shortestLag...Self.longestLag {
      let normal = scale * correlation[candidate] * inverseWindowCorrelation[candidate]
      let worth = normal - costs[candidate - Self.shortestLag]
      if worth > best { (best, lag, height) = (worth, candidate, normal) }
    }
    return VoicePeriod(height: min(max(height, 0), 1), pitch: Self.lowRate / Float(lag))
  }
}
