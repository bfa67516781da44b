import DSP
import Testing

@Suite struct AffineLayerTests {
  @Test func `small whole numbers are exact`() {
    let layer = AffineLayer(weights: [1, 2, 3, -1, 0, 4], bias: [10, 20])
    var y: [Float] = [0, 0]
    layer.apply(&y, to: [1, -1, 2])
    #expect(y == [15, 27])
  }

  @Test(arguments: [(1, 1), (2, 64), (3, 7), (4, 16), (5, 33), (48, 240), (192, 63)])
  func `a layer agrees with its sums in double`(rows: Int, columns: Int) {
    let (weights, bias) = (noise(rows * columns, seed: 1), noise(rows, seed: 2))
    let x = noise(columns, seed: 3)
    var y = [Float](repeating: 0, count: rows)
    AffineLayer(weights: weights, bias: bias).apply(&y, to: x)
    for row in 0..<rows {
      let exact = (0..<columns).reduce(Double(bias[row])) {
        $0 + Double(weights[row * columns + $1]) * Double(x[$1])
      }
      #expect(abs(Double(y[row]) - exact) < 1e-6 * Double(columns + 1))
    }
  }

  @Test func `an input of another length is a mistake`() async {
    await #expect(processExitsWith: .failure) {
      var y: [Float] = [0]
      AffineLayer(weights: [1, 2], bias: [0]).apply(&y, to: [1])
    }
  }
}
