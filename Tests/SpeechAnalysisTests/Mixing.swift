import DSP
import Foundation
import TestSupport

extension [Float] {
  /// The sum, as long as the shorter of both.
  func mixed(with other: [Float]) -> [Float] {
    zip(self, other).map { $0 + $1 }
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
  let ranges: [ClosedRange<Seconds>]

  init(duration: Seconds = 0.8, noiseLevel: Decibels = -60, _ sound: (Seconds) -> [Float]) {
    let burst = sound(duration)
    let silence = Signals.silence(duration: Self.gap)
    let clean = silence + (0..<Self.count).flatMap { _ in burst + silence }
    samples = clean.mixed(
      with: Signals.whiteNoise(duration: Seconds(clean.count) / 16_000, level: noiseLevel))
    ranges = (0..<Self.count).map {
      let start = Self.gap + Seconds($0) * (duration + Self.gap)
      return start...(start + duration)
    }
  }
}
