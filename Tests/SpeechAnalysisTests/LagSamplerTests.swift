import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct LagSamplerTests {
  @Test func `the grid's ends are 50 and 617 Hz, a quarter of a tone apart`() {
    let frequencies = PitchGrid.frequencies
    #expect(frequencies.count == 88 && frequencies[0] == 50 && Int(frequencies[87]) == 616)
    #expect(abs(12 * log2(frequencies[1] / frequencies[0]) - 0.5) < 1e-9)
    #expect(abs(PitchGrid.bin(octave: Float(log2(100.0))) - 24) < 1e-4)
  }

  @Test func `a curve is met between whole lags`() {
    let rate = 8000.0
    let curve = { (lag: Double) in cos(lag / 9) }
    var target = [Float](repeating: 7, count: 90)
    LagSampler(rate: rate).sample(&target, from: 2, (0..<165).map { Float(curve(Double($0))) })
    #expect(target[..<2] == [7, 7])
    for (bin, f0) in PitchGrid.frequencies.enumerated() {
      #expect(abs(Double(target[2 + bin]) - curve(rate / f0)) < 1e-3)
    }
  }
}
