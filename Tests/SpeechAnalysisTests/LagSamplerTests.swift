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

  @Test func `a peak between two bins is heard at its height`() {
    var correlation = [Float](repeating: 0, count: 165)
    correlation[101] = 1
    var target = [Float](repeating: 0, count: 88)
    LagSampler(rate: 8000).sample(&target, from: 0, correlation)
    let bin = Int(PitchGrid.bin(octave: Float(log2(8000.0 / 101))).rounded())
    #expect(target[bin] == 1 && target.max() == 1)
  }

  @Test func `a curve is met between whole lags`() {
    let rate = 8000.0
    let curve = { (lag: Double) in cos(lag / 9) }
    var target = [Float](repeating: 7, count: 90)
    LagSampler(rate: rate).sample(&target, from: 2, (0..<165).map { Float(curve(Double($0))) })
    #expect(target[..<2] == [7, 7])
    for (bin, f0) in PitchGrid.frequencies.enumerated() {
      let lag = rate / f0
      let whole = (1..<170).map(Double.init).filter { abs(24 * log2($0 / lag)) <= 0.5 }
      let highest = ([lag] + whole).map(curve).max()!
      #expect(abs(Double(target[2 + bin]) - highest) < 1e-3)
    }
  }
}
