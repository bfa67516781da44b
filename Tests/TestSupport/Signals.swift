public import DSP
import Foundation

/// Test signals with known answers. Samples are mono, full scale ±1.
public enum Signals {
  /// A sine that starts at zero; its level is `amplitude` less 3.01 dB.
  public static func tone(
    _ frequency: Hertz, duration: Seconds, rate: Hertz = 16_000, amplitude: Double = 0.5
  ) -> [Float] {
    let step = 2 * Double.pi * frequency / rate
    return (0..<count(duration, rate)).map { Float(amplitude * sin(step * Double($0))) }
  }

  /// A sine whose frequency moves linearly from `start` to `end`.
  public static func chirp(
    from start: Hertz, to end: Hertz, duration: Seconds, rate: Hertz = 16_000,
    amplitude: Double = 0.5
  ) -> [Float] {
    let slope = (end - start) / duration
    return (0..<count(duration, rate)).map {
      let time = Double($0) / rate
      return Float(amplitude * sin(2 * Double.pi * (start + slope * time / 2) * time))
    }
  }

  /// All harmonics of `frequency` below the Nyquist frequency with equal amplitudes, which is a
  /// band-limited pulse train and so exact at any period. Scaled so that its peaks reach `amplitude`.
  public static func pulseTrain(
    _ frequency: Hertz, duration: Seconds, rate: Hertz = 16_000, amplitude: Double = 0.5
  ) -> [Float] {
    let harmonics = Int((rate / 2 / frequency).rounded(.up)) - 1
    precondition(harmonics >= 1, "a pulse train's frequency is below the Nyquist frequency")
    return (0..<count(duration, rate)).map {
      let half = Double.pi * frequency * Double($0) / rate
      return Float(amplitude * cosineSum(half, harmonics: harmonics) / Double(harmonics))
    }
  }

  /// White Gaussian noise of an RMS `level`, the same for the same seed.
  public static func whiteNoise(
    duration: Seconds, rate: Hertz = 16_000, level: Decibels = -20, seed: UInt64 = 1
  ) -> [Float] {
    var generator = SeededGenerator(seed: seed)
    let gain = pow(10, level / 20)
    return (0..<count(duration, rate)).map { _ in Float(gain * generator.nextGaussian()) }
  }

  public static func silence(duration: Seconds, rate: Hertz = 16_000) -> [Float] {
    Array(repeating: 0, count: count(duration, rate))
  }

  /// `samples` raised by `gain` and cut off at full scale.
  public static func clipped(_ samples: [Float], gain: Decibels) -> [Float] {
    let factor = Float(pow(10, gain / 20))
    return samples.map { min(1, max(-1, factor * $0)) }
  }

  private static func count(_ duration: Seconds, _ rate: Hertz) -> Int {
    Int((duration * rate).rounded())
  }

  /// cos 2x + cos 4x + … + cos 2nx, by Dirichlet's kernel.
  static func cosineSum(_ x: Double, harmonics n: Int) -> Double {
    let sine = sin(x)
    guard abs(sine) > 1e-9 else { return Double(n) }
    return (sin(Double(2 * n + 1) * x) / sine - 1) / 2
  }
}
