public import DSP
import Foundation

/// Voices whose F0 is known, synthesised at 16 kHz with peaks of 0.5; the same each time.
///
/// A contour is the F0 at each sample, in hertz.
public enum Voices {
  private static let rate = 16_000.0
  /// A neutral vowel: frequency and bandwidth of each resonance, in hertz (Klatt 1980).
  private static let neutral: [(Hertz, Hertz)] = [(500, 60), (1500, 90), (2500, 150), (3500, 200)]
  /// The same with an open glottis, which raises the first resonance and damps it most.
  private static let whispered: [(Hertz, Hertz)] = [
    (700, 300), (1600, 150), (2600, 200), (3600, 250),
  ]

  public static func contour(duration: Seconds, _ f0: (Seconds) -> Hertz) -> [Hertz] {
    (0..<Int((duration * rate).rounded())).map { f0(Double($0) / rate) }
  }

  /// A line over time, from the first sample to the last.
  public static func glide(from start: Hertz, to end: Hertz, duration: Seconds) -> [Hertz] {
    contour(duration: duration) { start + (end - start) * $0 / duration }
  }

  /// `depth` semitones up and down, `frequency` times a second.
  public static func vibrato(
    around f0: Hertz, depth: Semitones, frequency: Hertz, duration: Seconds
  ) -> [Hertz] {
    contour(duration: duration) { f0 * exp2(depth * sin(2 * .pi * frequency * $0) / 12) }
  }

  /// The contour with each period's F0 drawn by `draw`, as a factor; it is handed the period's number.
  public static func perturbed(_ contour: [Hertz], _ draw: (Int) -> Double) -> [Hertz] {
    var (phase, period, factor) = (0.0, 0, draw(0))
    return contour.map { f0 in
      phase += f0 * factor / rate
      if phase >= Double(period + 1) {
        period += 1
        factor = draw(period)
      }
      return f0 * factor
    }
  }

  /// Every period a random factor longer or shorter: Gaussian with standard deviation `deviation`.
  public static func jittered(_ contour: [Hertz], by deviation: Double) -> [Hertz] {
    var generator = SeededGenerator(seed: 11)
    return perturbed(contour) { _ in 1 + deviation * generator.nextGaussian() }
  }

  /// Equal cosines at the harmonics that lie in `band` all the time: a band-limited pulse train.
  public static func pulses(_ contour: [Hertz], band: ClosedRange<Hertz> = 0...7600) -> [Float] {
    let first = max(1, Int((band.lowerBound / contour.min()!).rounded(.up)))
    let last = Int(band.upperBound / contour.max()!)
    return scaled(
      phases(contour).map {
        cosines($0, upTo: last) - cosines($0, upTo: first - 1)
      })
  }

  /// Rosenberg's glottal pulse (1971, "C": a raised cosine opens, a quarter of a cosine closes), its
  /// derivative for the radiation at the lips, through the formants of a neutral vowel.
  public static func vowel(_ contour: [Hertz]) -> [Float] {
    let flow = phases(contour).map { glottalFlow($0 - $0.rounded(.down)) }
    return scaled(resonated(zip(flow.dropFirst(), flow).map { $0 - $1 } + [0], neutral))
  }

  /// Noise through the formants of a whispered vowel.
  public static func whisper(duration: Seconds) -> [Float] {
    scaled(resonated(Signals.whiteNoise(duration: duration).map(Double.init), whispered))
  }

  /// Cycles since the start.
  private static func phases(_ contour: [Hertz]) -> [Double] {
    var phase = 0.0
    return contour.map { f0 in
      defer { phase += f0 / rate }
      return phase
    }
  }

  private static func cosines(_ phase: Double, upTo harmonics: Int) -> Double {
    Signals.cosineSum(.pi * phase, harmonics: harmonics)
  }

  /// Open for 56 % of the period.
  private static func glottalFlow(_ phase: Double) -> Double {
    let (opening, closing) = (0.4, 0.16)
    if phase < opening { return 0.5 * (1 - cos(.pi * phase / opening)) }
    if phase < opening + closing { return cos(.pi / 2 * (phase - opening) / closing) }
    return 0
  }

  private static func resonated(_ source: [Double], _ formants: [(Hertz, Hertz)]) -> [Double] {
    formants.reduce(source) { resonated($0, at: $1.0, bandwidth: $1.1) }
  }

  /// A digital resonator (Klatt 1980).
  private static func resonated(
    _ source: [Double], at frequency: Hertz, bandwidth: Hertz
  ) -> [Double] {
    let c = -exp(-2 * .pi * bandwidth / rate)
    let b = 2 * exp(-.pi * bandwidth / rate) * cos(2 * .pi * frequency / rate)
    var (last, lastButOne) = (0.0, 0.0)
    return source.map { input in
      let output = (1 - b - c) * input + b * last + c * lastButOne
      (last, lastButOne) = (output, last)
      return output
    }
  }

  private static func scaled(_ samples: [Double]) -> [Float] {
    let peak = samples.reduce(0) { max($0, abs($1)) }
    return samples.map { Float(0.5 * $0 / peak) }
  }
}
