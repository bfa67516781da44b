import DSP
import Foundation
import TestSupport
import Testing

@Suite struct UnitsTests {
  @Test func `no power is minus infinity`() {
    #expect(decibels(power: 0) == -.infinity)
    #expect(power(decibels: -.infinity) == 0)
  }

  @Test func `octaves and semitones`() {
    #expect(semitones(from: 110, to: 220) == 12)
    #expect(semitones(from: 220, to: 110) == -12)
    #expect(abs(semitones(from: 440, to: 466.1638) - 1) < 1e-5)
  }

  @Test func `a full-scale sine is at -3.01 dBFS`() {
    let tone = Signals.tone(100, duration: 1, amplitude: 1)
    let meanSquare = tone.reduce(0) { $0 + Double($1) * Double($1) } / 16_000
    #expect(abs(decibels(power: meanSquare) + 3.0103) < 1e-4)
  }

  @Test(arguments: [-120, -3.01, 0, 6]) func `decibels go there and back`(level: Double) {
    #expect(abs(decibels(power: power(decibels: level)) - level) < 1e-9)
  }

  @Test func `semitones add up`() {
    let whole = semitones(from: 97, to: 301)
    #expect(abs(semitones(from: 97, to: 150) + semitones(from: 150, to: 301) - whole) < 1e-9)
  }
}
