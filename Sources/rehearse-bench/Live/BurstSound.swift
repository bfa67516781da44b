import DSP
import Foundation
import Numbers

/// Bursts of a buzz, with harmonics as a voice has them, in noise too faint for the level meter.
struct BurstSound {
  /// Hz.
  private static let sampleRate = 48_000
  private static let interval: Seconds = 0.6
  private static let length: Seconds = 0.25
  /// Between bursts the meter has to fall.
  private static let offsets: Range<Seconds> = 0.1..<0.2
  /// Hz.
  private static let pitch = 150.0
  private static let amplitude = 8192.0
  private static let noise: ClosedRange<Int16> = -10...10

  let duration: Seconds
  /// When bursts begin, at random moments, so that they meet any moment between two drawings.
  let begins: [Seconds]
  /// Raw, mono, 16 bit.
  let data: Data

  init(duration: Seconds) {
    self.duration = duration
    begins = (0..<Int(clamping: duration / Self.interval)).map {
      Seconds($0) * Self.interval + .random(in: Self.offsets)
    }
    data = Self.data(duration, begins: begins)
  }

  private static func data(_ duration: Seconds, begins: [Seconds]) -> Data {
    var samples = (0..<frame(duration)).map { _ in Int16.random(in: noise) }
    for begin in begins {
      for i in 0..<frame(length) { samples[frame(begin) + i] = buzz(i) }
    }
    return unsafe samples.withUnsafeBytes { unsafe Data($0) }
  }

  private static func frame(_ time: Seconds) -> Int { Int(clamping: time * Seconds(sampleRate)) }

  /// A sawtooth, as high as it gets from the first sample on.
  private static func buzz(_ index: Int) -> Int16 {
    let phase = Double(index) * pitch / Double(sampleRate)
    return Int16(
      clamping: amplitude * (1 - 2 * phase.truncatingRemainder(dividingBy: 1)))
  }
}
