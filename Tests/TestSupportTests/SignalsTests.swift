import Foundation
import TestSupport
import Testing

@Suite struct SignalsTests {
  @Test func `a tone has its level`() {
    #expect(abs(level(Signals.tone(1_000, duration: 1, amplitude: 0.1)) + 23.01) < 0.01)
  }

  @Test func `noise has its level and is the same for the same seed`() {
    let noise = Signals.whiteNoise(duration: 1, level: -30, seed: 7)
    #expect(abs(level(noise) + 30) < 0.2)
    #expect(noise == Signals.whiteNoise(duration: 1, level: -30, seed: 7))
    #expect(noise != Signals.whiteNoise(duration: 1, level: -30, seed: 8))
  }

  @Test func `a pulse train repeats at its period`() {
    let train = Signals.pulseTrain(100, duration: 0.1)
    #expect(train[0] == 0.5)
    #expect(zip(train, train.dropFirst(160)).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(train[80] < 0.1)
  }

  @Test func `a chirp ends at its last frequency`() {
    let chirp = Signals.chirp(from: 100, to: 200, duration: 2)
    let crossings = zip(chirp, chirp.dropFirst()).count { $0 < 0 && $1 >= 0 }
    #expect(abs(crossings - 300) <= 1)
  }

  @Test func `clipping stops at full scale`() {
    let clipped = Signals.clipped(Signals.tone(100, duration: 0.1), gain: 20)
    #expect(clipped.max() == 1 && clipped.min() == -1)
    #expect(clipped.count { abs($0) == 1 } > clipped.count / 2)
  }

  @Test func `silence is silent`() {
    #expect(Signals.silence(duration: 0.5) == Array(repeating: 0, count: 8_000))
  }

  private func level(_ samples: [Float]) -> Double {
    10 * log10(samples.reduce(0) { $0 + Double($1) * Double($1) } / Double(samples.count))
  }
}
