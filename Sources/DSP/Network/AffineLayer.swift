internal import CKernels

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
    let rows = outputCount
    unsafe target.withUnsafeMutableBufferPointer { target in
      unsafe affine(
        target.baseAddress!, rows, weights, bias, input, inputCount)
    }
  }
}
