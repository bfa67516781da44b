internal import CKernels

/// A GRU layer (Cho et al. 2014) in the form with the reset gate after the product, as PyTorch has it:
///
///     r = σ(Wr·x + br + Ur·h + cr)
///     z = σ(Wz·x + bz + Uz·h + cz)
///     n = tanh(Wn·x + bn + r∘(Un·h + cn))
///     h ← (1 − z)∘n + z∘h
///
/// Allocates only in `init`.
public struct GatedRecurrentUnit: Sendable {
  /// h, at first all 0.
  public private(set) var state: [Float]
  private let input: AffineLayer
  private let recurrent: AffineLayer
  private var fromInput: [Float]
  private var fromState: [Float]

  /// `input` is W and b, `recurrent` U and c, each with the rows of r, then z, then n.
  public init(input: AffineLayer, recurrent: AffineLayer) {
    precondition(
      input.outputCount == 3 * recurrent.inputCount
        && recurrent.outputCount == 3 * recurrent.inputCount,
      "a gated recurrent unit has three rows for each number of its state")
    self.input = input
    self.recurrent = recurrent
    state = [Float](repeating: 0, count: recurrent.inputCount)
    fromInput = [Float](repeating: 0, count: input.outputCount)
    fromState = fromInput
  }

  /// h is all 0 again.
  public mutating func reset() {
    for i in state.indices { state[i] = 0 }
  }

  public mutating func step(_ x: [Float]) {
    input.apply(&fromInput, to: x)
    recurrent.apply(&fromState, to: state)
    unsafe state.withUnsafeMutableBufferPointer { state in
      unsafe gated_update(state.baseAddress!, state.count, fromInput, fromState)
    }
  }
}
