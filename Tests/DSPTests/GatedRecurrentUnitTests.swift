import DSP
import Foundation
import Testing

@Suite struct GatedRecurrentUnitTests {
  /// One input, one number of state: r = σ(1 + 0.5h), z = σ(−1 + h), n = tanh(2 − 1 + r(0.5h + 1)).
  @Test func `two steps are those by hand`() {
    var unit = GatedRecurrentUnit(
      input: AffineLayer(weights: [1, -1, 2], bias: [0, 0, -1]),
      recurrent: AffineLayer(weights: [0.5, 1, 0.5], bias: [0, 0, 1]))
    #expect(unit.state == [0])
    unit.step([1])
    // r = 0.7310586, z = 0.2689414, n = tanh(1.7310586) = 0.9391809
    #expect(abs(unit.state[0] - 0.686_596_3) < 1e-6)
    unit.step([1])
    // r = 0.7930318, z = 0.4222841, n = tanh(2.0652769) = 0.9683607
    #expect(abs(unit.state[0] - 0.849_376_0) < 1e-6)
  }

  @Test func `a hundred steps agree with those in double`() {
    let (inputs, states) = (5, 7)
    let weights = [
      noise(3 * states * inputs, seed: 1), noise(3 * states, seed: 2),
      noise(3 * states * states, seed: 3), noise(3 * states, seed: 4),
    ]
    var unit = GatedRecurrentUnit(
      input: AffineLayer(weights: weights[0], bias: weights[1]),
      recurrent: AffineLayer(weights: weights[2], bias: weights[3]))
    var exact = [Double](repeating: 0, count: states)
    for step in 0..<100 {
      let x = noise(inputs, seed: UInt64(10 + step))
      unit.step(x)
      exact = Self.step(exact, x.map(Double.init), weights.map { $0.map(Double.init) })
      #expect(zip(unit.state, exact).allSatisfy { abs(Double($0) - $1) < 1e-5 })
    }
  }

  /// With z near 0 the state is the tangent, with z near 1 it stays; r, once ½, halves what is added.
  @Test(arguments: [-1e30, -30, -3.7, -1e-3, 0, 0.01, 0.6, 12, 1e30] as [Float])
  func `gates open and close, however far out`(x: Float) {
    func stepped(update: Float) -> Float {
      var unit = GatedRecurrentUnit(
        input: AffineLayer(weights: [0, 0, 1], bias: [0, update, 0]),
        recurrent: AffineLayer(weights: [0, 0, 0], bias: [0, 0, 2]))
      unit.step([x])
      return unit.state[0]
    }
    #expect(abs(Double(stepped(update: -100)) - tanh(Double(x) + 1)) < 4e-7)
    #expect(abs(stepped(update: 100)) < 4e-7)
  }

  private static func step(_ h: [Double], _ x: [Double], _ weights: [[Double]]) -> [Double] {
    func product(_ matrix: [Double], _ bias: [Double], _ vector: [Double]) -> [Double] {
      bias.indices.map { row in
        bias[row] + vector.indices.reduce(0) { $0 + matrix[row * vector.count + $1] * vector[$1] }
      }
    }
    let fromX = product(weights[0], weights[1], x)
    let fromH = product(weights[2], weights[3], h)
    let count = h.count
    return h.indices.map { i in
      let r = 1 / (1 + exp(-fromX[i] - fromH[i]))
      let z = 1 / (1 + exp(-fromX[count + i] - fromH[count + i]))
      let n = tanh(fromX[2 * count + i] + r * fromH[2 * count + i])
      return (1 - z) * n + z * h[i]
    }
  }
}
