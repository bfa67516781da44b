internal import RealModule

/// y = W·x + b. Allocates only in `init`.
public struct AffineLayer: Sendable {
  public let inputCount: Int
  public let outputCount: Int
  private let weights: [Float]
  private let bias: [Float]

  /// `weights` holds W row by row, one row for each of `bias`.
  public init(weights: [Float], bias: [Float]) {
    precondition(
      !bias.isEmpty && weights.count.isMultiple(of: bias.count),
      "a layer has one row of weights for each bias")
    self.weights = weights
    self.bias = bias
    inputCount = weights.count / bias.count
    outputCount = bias.count
  }

  public func apply(_ target: inout [Float], to input: [Float]) {
    precondition(
      input.count == inputCount && target.count == outputCount,
      "a layer has one column per input and one row per output")
    let (weights, input) = (weights.span, input.span)
    let rows = outputCount / 4 * 4
    for row in stride(from: 0, to: rows, by: 4) {
      let sums = Self.fourDots(
        weights.extracting((row * inputCount)..<((row + 4) * inputCount)), input)
      for k in 0..<4 { target[row + k] = sums[k] + bias[row + k] }
    }
    for row in rows..<outputCount {
      let weights = weights.extracting((row * inputCount)..<((row + 1) * inputCount))
      target[row] = VectorMath.dot(weights, input) + bias[row]
    }
  }

  /// Four rows at once read the input once and keep four sums in flight.
  private static func fourDots(_ rows: Span<Float>, _ x: Span<Float>) -> SIMD4<Float> {
    let count = x.count
    let (first, second) = (rows.extracting(0..<count), rows.extracting(count..<(2 * count)))
    let third = rows.extracting((2 * count)..<(3 * count))
    let fourth = rows.extracting((3 * count)..<(4 * count))
    var (a, b, c, d): (Float, Float, Float, Float) = (0, 0, 0, 0)
    for i in x.indices {
      a = Relaxed.multiplyAdd(first[i], x[i], a)
      b = Relaxed.multiplyAdd(second[i], x[i], b)
      c = Relaxed.multiplyAdd(third[i], x[i], c)
      d = Relaxed.multiplyAdd(fourth[i], x[i], d)
    }
    return SIMD4(a, b, c, d)
  }
}
