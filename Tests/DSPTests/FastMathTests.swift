import Foundation
import Testing

@testable import DSP

@Suite struct FastMathTests {
  @Test func `log2 is within 2e-7 or one rounding`() {
    let worst = worst(stride(from: -125, to: 126, by: 0.000_97)) { exponent in
      let x = Float(exp2(exponent))
      let exact = log2(Double(x))
      return abs(Double(FastMath.log2(x)) - exact) / max(2e-7, abs(exact) * 1.2e-7)
    }
    #expect(worst <= 1)
  }

  @Test func `powers of two are exact`() {
    for exponent in -126...127 {
      let power = Float(sign: .plus, exponent: exponent, significand: 1)
      #expect(FastMath.log2(power) == Float(exponent))
    }
    #expect(FastMath.exp(0) == 1)
  }

  @Test func `exp is within a relative 2e-7 for each unit`() {
    let worst = worst(stride(from: -86.9, to: 86.9, by: 0.001_23)) { x in
      let exact = exp(Double(Float(x)))
      return abs(Double(FastMath.exp(Float(x))) - exact) / exact / (1 + abs(x))
    }
    #expect(worst <= 2e-7)
  }

  @Test func `sigmoid is within 2e-7`() {
    let steps = stride(from: -30, to: 30, by: 0.000_371)
    let sigmoids = worst(steps) {
      abs(Double(FastMath.sigmoid(Float($0))) - 1 / (1 + exp(-Double(Float($0)))))
    }
    #expect(sigmoids <= 2e-7)
  }

  @Test(arguments: [-Float.infinity, -1e30, -1000, 1000, 1e30, .infinity])
  func `however far out, the ends are 0 and 1`(x: Float) {
    #expect(abs(FastMath.sigmoid(x) - (x < 0 ? 0 : 1)) < 1e-30)
  }

  @Test func `whole vectors are their numbers`() {
    let x: [Float] = [0, 1e-30, 0.5, 1, 2, 1e30, -1]
    var logarithms = x
    FastMath.log2(&logarithms, of: x, least: 1e-20)
    #expect(logarithms == x.map { FastMath.log2(max($0, 1e-20)) })
    var rectified = x
    FastMath.rectify(&rectified)
    #expect(rectified == [0, 1e-30, 0.5, 1, 2, 1e30, 0])
    var sigmoids = x
    FastMath.sigmoid(&sigmoids)
    #expect(sigmoids == x.map { FastMath.sigmoid($0) })
  }

  private func worst(_ range: StrideTo<Double>, _ error: (Double) -> Double) -> Double {
    range.reduce(0) { max($0, error($1)) }
  }
}
