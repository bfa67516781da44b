internal import DSP

/// A trained listener that takes a step every two frames.
///
/// Each step an affine layer with rectifier over the features of the frames of the last `contextLength`
/// steps, then a gated recurrent unit, then an affine layer to the logits of each of two frames, each
/// logit as many frames ago as its look-ahead.
struct SteppedModel: Sendable {
  static let stepLength = 2

  let contextLength: Int
  /// One for each logit of a frame.
  let lookaheads: [Int]
  let input: AffineLayer
  let recurrent: GatedRecurrentUnit
  let output: AffineLayer
  /// Frames from a frame's arrival to its probabilities.
  let delay: Int

  /// Takes the tensors of the layers, with `outputCount` logits a frame.
  init(_ file: inout TensorFile, outputCount: Int, longestDelay: Int) throws(NetworkError) {
    contextLength = try file.wholeNumber("input.context", in: 1...50)
    lookaheads = try file.wholeNumbers(
      "output.lookahead", count: outputCount, in: 0...(longestDelay - Self.stepLength + 1))
    delay = lookaheads.max()! + Self.stepLength - 1
    let features = contextLength * Self.stepLength * FeatureNormalizer.featureCount
    let units = try file.shape("input.weight").rows
    let states = try file.shape("gru.weight_hh").columns
    input = try file.layer("input", units, features)
    recurrent = try file.recurrentUnit(units: units, states: states)
    output = try file.layer("output", Self.stepLength * outputCount, states)
  }
}
