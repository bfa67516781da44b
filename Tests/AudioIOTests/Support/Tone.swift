import Foundation

func tone(
  _ frequency: Double, amplitude: Double = 0.5, rate: Int, seconds: Double = 1
) -> [Float] {
  (0..<Int(seconds * Double(rate))).map {
    Float(amplitude * sin(2 * .pi * frequency * Double($0) / Double(rate)))
  }
}

/// The best fit of a tone to the middle of a signal, where no filter's edge reaches.
struct ToneFit {
  /// dB re full scale as an amplitude.
  let level: Double
  /// What is left without the tone, in dB re the tone: grows when the frequency isn't the tone's.
  let residual: Double

  init(_ samples: [Float], frequency: Double, rate: Int = 16_000) {
    let period = Double(rate) / frequency
    let length = Int((Double(samples.count / 2) / period).rounded(.down) * period)
    let middle = samples.dropFirst(samples.count / 4).prefix(length).map(Double.init)
    let phases = middle.indices.map { 2 * .pi * Double($0) / period }
    let sine = 2 * zip(middle, phases).reduce(0) { $0 + $1.0 * sin($1.1) } / Double(length)
    let cosine = 2 * zip(middle, phases).reduce(0) { $0 + $1.0 * cos($1.1) } / Double(length)
    let rest = zip(middle, phases).reduce(0) {
      $0 + pow($1.0 - sine * sin($1.1) - cosine * cos($1.1), 2)
    }
    let power = (sine * sine + cosine * cosine) / 2
    level = 10 * log10(2 * power)
    residual = 10 * log10(rest / Double(length) / power)
  }
}
