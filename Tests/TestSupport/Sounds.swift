public import DSP
import Foundation

/// Sounds that are no speech, synthesised; 16 kHz, the same each time.
public enum Sounds {
  private static let rate = 16_000.0

  /// The mains and its harmonics, as from a badly earthed cable, over a little noise.
  public static func hum(_ mains: Hertz = 50, duration: Seconds) -> [Float] {
    let lines = (1...12).map { (mains * Double($0), 0.1 / Double($0)) }
    return mixed(
      lines.map { Signals.tone($0.0, duration: duration, amplitude: $0.1) }
        + [Signals.whiteNoise(duration: duration, level: -60)])
  }

  /// Broken chords of eight decaying harmonics each, two notes a second, then bass and a beat.
  public static func music(duration: Seconds) -> [Float] {
    var out = Signals.whiteNoise(duration: duration, level: -70)
    let scale = [0, 4, 7, 12, 9, 5, 7, 2]
    for beat in 0..<Int(2 * duration) {
      let semitones = Double(scale[beat % scale.count])
      add(note(220 * pow(2, semitones / 12), duration: 1.2), to: &out, at: 0.5 * Double(beat))
      if beat.isMultiple(of: 4) {
        add(note(110, duration: 2), to: &out, at: 0.5 * Double(beat))
      }
    }
    return out
  }

  private static func note(_ pitch: Hertz, duration: Seconds) -> [Float] {
    (0..<Int(duration * rate)).map { i in
      let time = Double(i) / rate
      let tone = (1...8).reduce(0.0) {
        $0 + sin(2 * .pi * pitch * Double($1) * time) / Double($1 * $1)
      }
      return Float(0.1 * tone * exp(-3 * time) * min(1, time / 0.01))
    }
  }

  /// Forty hands, each a burst of noise that dies within 30 ms, three times a second and not together.
  public static func applause(duration: Seconds) -> [Float] {
    var generator = SeededGenerator(seed: 5)
    var out = [Float](repeating: 0, count: Int(duration * rate))
    for _ in 0..<Int(40 * 3 * duration) {
      let level = Float.random(in: 0.02...0.1, using: &generator)
      let fall = Double.random(in: 100...300, using: &generator)
      let clap = (0..<480).map {
        level * Float(generator.nextGaussian() * exp(-fall * Double($0) / rate))
      }
      add(clap, to: &out, at: Double.random(in: 0..<duration, using: &generator))
    }
    return out
  }

  /// Barks of 0.15 s, in twos and threes: harmonics that fall from 700 Hz, with noise.
  public static func dog(duration: Seconds) -> [Float] {
    var generator = SeededGenerator(seed: 6)
    var out = Signals.whiteNoise(duration: duration, level: -65, seed: 7)
    var time = 0.5
    while time < duration {
      for _ in 0..<Int.random(in: 2...3, using: &generator) {
        add(bark(&generator), to: &out, at: time)
        time += Double.random(in: 0.3...0.5, using: &generator)
      }
      time += Double.random(in: 0.8...2, using: &generator)
    }
    return out
  }

  private static func bark(_ generator: inout SeededGenerator) -> [Float] {
    let count = Int(0.15 * rate)
    var phase = 0.0
    return (0..<count).map { i in
      let place = Double(i) / Double(count)
      phase += 2 * .pi * (700 - 300 * place) / rate
      let tone = (1...6).reduce(0.0) { $0 + sin(Double($1) * phase) / Double($1) }
      let rough = tone + 0.7 * generator.nextGaussian()
      return Float(0.15 * rough * sin(.pi * place))
    }
  }

  private static func mixed(_ parts: [[Float]]) -> [Float] {
    parts[0].indices.map { i in parts.reduce(0) { $0 + $1[i] } }
  }

  private static func add(_ sound: [Float], to target: inout [Float], at time: Seconds) {
    let start = Int(time * rate)
    for i in sound.indices where start + i < target.count { target[start + i] += sound[i] }
  }
}
