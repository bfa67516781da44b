import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct FrameAnalyzerTests {
  @Test func `silence has no power`() {
    let frame = analyze(Signals.silence(duration: 0.025))
    #expect([frame.power, frame.speechBandPower] == [0, 0])
  }

  @Test(arguments: [200, 440, 1000, 3000, 7000]) func `a full-scale sine is at -3.01 dBFS`(
    f0: Hertz
  ) {
    #expect(abs(level(analyze(Signals.tone(f0, duration: 0.025, amplitude: 1)).power) + 3.01) < 0.1)
  }

  @Test func `noise is at its level`() {
    let noise = Signals.whiteNoise(duration: 10, level: -40)
    let powers = stride(from: 0, to: noise.count - 400, by: 400).map {
      Double(analyze(Array(noise[$0..<($0 + 400)])).power)
    }
    #expect(abs(decibels(power: powers.reduce(0, +) / Double(powers.count)) + 40) < 0.2)
  }

  @Test func `a constant is not sound`() {
    #expect(level(analyze([Float](repeating: 0.5, count: 400)).power) < -120)
  }

  @Test func `a tone counts in the bands that it lies in`() {
    let low = analyze(Signals.tone(200, duration: 0.025))
    let middle = analyze(Signals.tone(2000, duration: 0.025))
    let high = analyze(Signals.tone(6000, duration: 0.025))
    #expect(low.power > 0 && low.speechBandPower < 0.01 * low.power)
    #expect(middle.speechBandPower > 0.99 * middle.power)
    #expect(high.speechBandPower < 1e-4 * high.power)
  }

  private func analyze(_ samples: [Float]) -> FrameSpectrum {
    var analyzer = FrameAnalyzer(grid: grid)
    return analyzer.analyze(samples.span)
  }

  private func level(_ power: Float) -> Decibels { decibels(power: Double(power)) }
}
