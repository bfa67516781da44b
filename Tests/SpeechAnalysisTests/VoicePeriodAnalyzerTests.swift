import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct VoicePeriodAnalyzerTests {
  /// Lags are whole samples at 4 kHz: higher voices are heard, but not always at their own octave.
  @Test(arguments: [70.0, 100, 150, 220, 400])
  func `a voice is periodic at its pitch`(f0: Hertz) {
    let period = period(of: Signals.pulseTrain(f0, duration: 0.2))
    #expect(period.height > 0.9)
    #expect(abs(Double(period.pitch) / f0 - 1) < 0.08)
  }

  @Test func `noise is hardly periodic, digital silence not at all`() {
    let heights = (1...50).map { period(of: Signals.whiteNoise(duration: 0.2, seed: $0)).height }
    #expect(heights.reduce(0, +) / 50 < 0.45)
    #expect(period(of: [Float](repeating: 0, count: 3200)).height == 0)
  }

  @Test func `gain changes nothing`() {
    let train = Signals.pulseTrain(120, duration: 0.2)
    let (loud, quiet) = (period(of: train), period(of: train.map { $0 * 1e-3 }))
    #expect(abs(loud.height - quiet.height) < 1e-3)
    #expect(loud.pitch == quiet.pitch)
  }

  @Test func `rumble under a voice is outweighed`() {
    let train = Signals.pulseTrain(200, duration: 0.2)
    let rumble = Signals.tone(25, duration: 0.2, amplitude: 0.1)
    let period = period(of: zip(train, rumble).map(+))
    #expect(abs(period.pitch / 200 - 1) < 0.08)
  }

  /// In the middle of 0.2 s.
  private func period(of samples: [Float]) -> VoicePeriod {
    var analyzer = VoicePeriodAnalyzer()
    for start in stride(from: 0, to: 2000, by: SpeechAnalyzer.hopLength) {
      analyzer.take(samples.span.extracting(start..<start + VoicePeriodAnalyzer.inputLength))
    }
    return analyzer.period()
  }
}
