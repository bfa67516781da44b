import DSP
import Testing

@Suite struct VectorMathTests {
  @Test func `the sums of nothing are 0`() {
    let none: [Float] = []
    #expect(VectorMath.sum(none.span) == 0)
    #expect(VectorMath.sumOfSquares(none.span) == 0)
    #expect(VectorMath.dot(none.span, none.span) == 0)
  }

  @Test func `vectors of different lengths have no dot product`() async {
    await #expect(processExitsWith: .failure) {
      let (x, y): ([Float], [Float]) = ([1, 2], [1])
      _ = VectorMath.dot(x.span, y.span)
    }
  }

  @Test func `small integers are exact`() {
    let (x, y): ([Float], [Float]) = ([1, 2, 3, 4, 5], [2, -1, 0, 1, 3])
    #expect(VectorMath.sum(x.span) == 15)
    #expect(VectorMath.sumOfSquares(x.span) == 55)
    #expect(VectorMath.dot(x.span, y.span) == 19)
  }

  @Test(arguments: [1, 7, 8, 63, 1024]) func `sums agree with those in double`(count: Int) {
    let (x, y) = (noise(count, seed: 1), noise(count, seed: 2))
    let scale = Double(count)
    let sum = x.reduce(0) { $0 + Double($1) }
    let squares = x.reduce(0) { $0 + Double($1) * Double($1) }
    let dot = zip(x, y).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    #expect(abs(Double(VectorMath.sum(x.span)) - sum) < 1e-6 * scale)
    #expect(abs(Double(VectorMath.sumOfSquares(x.span)) - squares) < 1e-6 * scale)
    #expect(abs(Double(VectorMath.dot(x.span, y.span)) - dot) < 1e-6 * scale)
  }

  @Test func `a part is added where it belongs and nowhere else`() {
    var target: [Float] = [1, 1, 1, 1, 1]
    VectorMath.add([9, 2, -3, 9], from: 1, times: 0.5, to: &target, from: 2, count: 2)
    #expect(target == [1, 1, 2, -0.5, 1])
  }

  @Test func `a part beyond its vector is a mistake`() async {
    await #expect(processExitsWith: .failure) {
      var target: [Float] = [0, 0]
      VectorMath.add([1, 2], from: 1, times: 1, to: &target, from: 0, count: 2)
    }
  }
}
