import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct PauseTests {
  @Test(arguments: [
    (0.25, Pause.Kind.brief), (0.49, .brief), (0.5, .phrase), (0.99, .phrase), (1, .emphatic),
    (1.99, .emphatic), (2, .long), (4.99, .long), (5, .deadAir), (60, .deadAir),
  ])
  func `a kind takes its lower edge`(duration: Seconds, kind: Pause.Kind) {
    #expect(Pause(range(0, duration)).kind == kind)
  }

  @Test func `rounding of times doesn't change the kind`() {
    let pause = Pause(range(0.16, 1.16))
    #expect(pause.duration < 1 && pause.kind == .emphatic)
  }

  @Test(arguments: [
    (-6, Pause.Placement.afterFall), (-2, .afterFall), (-1.9, .afterLevel), (0, .afterLevel),
    (1.9, .afterLevel), (2, .afterRise), (7, .afterRise),
  ])
  func `two semitones are a movement`(movement: Semitones, placement: Pause.Placement) {
    #expect(Pause.Placement(finalPitchMovement: movement) == placement)
  }

  @Test func `a pause stands after the movement before the silence`() {
    let ends: [Semitones] = [-5, 5, 0, -5]
    let voice = ends.map { Signals.silence(duration: 0.5) + Self.voice(end: $0) }
    let speech = ends.indices.map { range(1.3 * Double($0) + 0.5, 1.3 * Double($0) + 1.3) }
    let timeline = Analysis(voice.flatMap(\.self), given: Tiers(speech: speech)).timeline
    #expect(timeline.pauses.map(\.placement) == [.afterFall, .afterRise, .afterLevel])
  }

  @Test func `a pause after a run without voicing isn't placed`() {
    let samples = Signals.whiteNoise(duration: 3, level: -40)
    let given = Tiers(speech: [range(0.5, 1), range(2, 2.5)])
    #expect(Analysis(samples, given: given).timeline.pauses == [Pause(range(1, 2))])
  }

  /// Harmonics of 150 Hz for 0.5 s that move by `end` over the next 0.3 s.
  private static func voice(end: Semitones) -> [Float] {
    (1...6).map { harmonic in
      let f0 = 150 * Double(harmonic)
      return Signals.tone(f0, duration: 0.5, amplitude: 0.1)
        + Signals.chirp(from: f0, to: f0 * exp2(end / 12), duration: 0.3, amplitude: 0.1)
    }.reduce([]) { $0.isEmpty ? $1 : $0.mixed(with: $1) }
  }
}
