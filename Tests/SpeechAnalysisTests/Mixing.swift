import DSP
import Foundation
import SpeechAnalysis
import TestSupport

extension [Float] {
  /// The sum, as long as the shorter of both.
  func mixed(with other: [Float]) -> [Float] {
    zip(self, other).map { $0 + $1 }
  }

  /// The sum, with `noise` at a level that many decibels under this signal's.
  func mixed(with noise: [Float], under ratio: Decibels) -> [Float] {
    mixed(with: noise.raised(by: decibels(power: power) - decibels(power: noise.power) - ratio))
  }

  /// Mean square.
  var power: Double {
    reduce(0) { $0 + Double($1) * Double($1) } / Double(count)
  }

  func raised(by gain: Decibels) -> [Float] {
    map { Float(pow(10, gain / 20)) * $0 }
  }
}

/// `sound` five times for `duration` with silence around, in noise of `noiseLevel`.
struct Bursts {
  static let gap: Seconds = 0.6
  static let count = 5
  let samples: [Float]
  /// Of one burst alone, as a mean square.
  let power: Double
  let ranges: [ClosedRange<Seconds>]

  init(duration: Seconds = 0.8, noiseLevel: Decibels = -60, _ sound: (Seconds) -> [Float]) {
    let burst = sound(duration)
    power = burst.power
    let silence = Signals.silence(duration: Self.gap)
    let clean = silence + (0..<Self.count).flatMap { _ in burst + silence }
    samples = clean.mixed(
      with: Signals.whiteNoise(duration: Seconds(clean.count) / 16_000, level: noiseLevel))
    ranges = (0..<Self.count).map {
      let start = Self.gap + Seconds($0) * (duration + Self.gap)
      return start...(start + duration)
    }
  }

  /// A word or two of the talk, which is what a detector of speech listens for.
  static func spoken(noiseLevel: Decibels = -60) throws -> Bursts {
    let fixture = Fixture("talk")
    let words = try fixture.reference().speech[0]
    let samples = try fixture.samples()[Int(words.start * 16_000)..<Int(words.end * 16_000)]
    return Bursts(duration: words.end - words.start, noiseLevel: noiseLevel) { _ in Array(samples) }
  }

  /// The bursts marked as speech: a tone is none to a detector.
  var marked: Tiers {
    Tiers(speech: ranges.map { TimeRange(start: $0.lowerBound, end: $0.upperBound) })
  }
}
