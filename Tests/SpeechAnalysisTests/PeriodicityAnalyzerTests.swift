import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct PeriodicityAnalyzerTests {
  @Test func `silence has no period`() {
    #expect(candidates(Signals.silence(duration: 0.05)).isEmpty)
  }

  /// Two periods of it fit, and a half.
  @Test func `a low pulse train has its own period among its candidates`() {
    let found = candidates(Signals.pulseTrain(55, duration: 0.05))
    #expect(found.contains { abs(1200 * (Double($0.octave) - log2(55))) < 10 })
  }

  @Test(
    arguments: [80, 98.7, 120, 147, 180, 207, 220, 240, 261.6, 300, 333, 390, 440, 450, 590])
  func `the strongest period of a pulse train is its own, within 10 cents`(f0: Hertz) throws {
    let best = try #require(candidates(Signals.pulseTrain(f0, duration: 0.05)).first)
    #expect(abs(1200 * (Double(best.octave) - log2(f0))) < 10)
    #expect(best.strength > 0.98)
  }

  @Test(arguments: [55, 80, 133, 217, 450, 590])
  func `a tone's period is its own, within 10 cents`(f0: Hertz) throws {
    let best = try #require(candidates(Signals.tone(f0, duration: 0.05)).first)
    #expect(abs(1200 * (Double(best.octave) - log2(f0))) < 10)
  }

  @Test func `noise is less periodic than a voice`() throws {
    for seed in 1...20 {
      let best = candidates(Signals.whiteNoise(duration: 0.05, seed: UInt64(seed))).first
      #expect((best?.strength ?? 0) < 0.7)
    }
  }

  @Test func `no more candidates than there is room for, and the strongest of them`() {
    let train = Signals.pulseTrain(450, duration: 0.05)
    let found = candidates(train)
    #expect(found.count == F0Candidates.capacity)
    #expect(abs(exp2(Double(found[0].octave)) - 450) < 2)
  }

  @Test func `every candidate lies in the range that is looked in`() {
    let found = candidates(Signals.pulseTrain(70, duration: 0.05), floor: 75, ceiling: 300)
    #expect(found.allSatisfy { (74...310).contains(exp2($0.octave)) })
  }

  @Test(arguments: [Float(0.01), 100]) func `gain changes no strength`(gain: Float) {
    let train = Signals.pulseTrain(130, duration: 0.05)
    let (quiet, loud) = (candidates(train), candidates(train.map { gain * $0 }))
    #expect(quiet.count == loud.count)
    #expect(zip(quiet, loud).allSatisfy { abs($0.strength - $1.strength) < 1e-4 })
  }

  /// Best first.
  private func candidates(
    _ samples: [Float], floor: Hertz = 50, ceiling: Hertz = 600
  ) -> [F0Candidate] {
    let grid = FrameGrid(sampleRate: 16_000, hopLength: 160)
    var analyzer = PeriodicityAnalyzer(floor: floor, ceiling: ceiling, grid: grid)
    analyzer.analyze(samples.span.extracting(0..<PeriodicityAnalyzer.frameLength))
    return analyzer.candidates.indices.map { analyzer.candidates[$0] }.sorted { $0.rank > $1.rank }
  }
}
