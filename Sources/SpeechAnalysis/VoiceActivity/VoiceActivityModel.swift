internal import DSP

/// A trained detector of speech: weights, and what they were trained with.
///
/// Every two frames (a *step*), an affine layer with rectifier over the features of the last
/// `contextLength` steps, then a gated recurrent unit, then an affine layer to one logit for each of
/// two frames, `lookahead` frames ago.
public struct VoiceActivityModel: Sendable {
  static let stepLength = 2
  /// Frames from a frame's arrival to its probability, at most: 0.1 s.
  static let longestDelay = 10

  let contextLength: Int
  let lookahead: Int
  let input: AffineLayer
  let recurrent: GatedRecurrentUnit
  let output: AffineLayer
  let normalization: FeatureNormalizer.Constants
  /// Probability at which speech begins, and how far under it speech ends.
  let threshold: Float
  let hysteresis: Float
  /// Frames from a frame's arrival to its probability.
  var delay: Int { lookahead + Self.stepLength - 1 }

  /// `bytes` are a file of weights as `Models/README.md` describes it.
  public init(bytes: [UInt8]) throws(NetworkError) {
    var file = try TensorFile(bytes: bytes)
    contextLength = try file.wholeNumber("input.context", in: 1...50)
    lookahead = try file.wholeNumber("output.lookahead", in: 0...(Self.longestDelay - 1))
    let features = contextLength * Self.stepLength * FeatureNormalizer.featureCount
    let units = try file.shape("input.weight").rows
    let states = try file.shape("gru.weight_hh").columns
    input = try file.layer("input", units, features)
    recurrent = try file.recurrentUnit(units: units, states: states)
    output = try file.layer("output", Self.stepLength, states)
    normalization = try FeatureNormalizer.Constants(&file)
    threshold = try file.number("decision.threshold", in: 0.01...0.99)
    hysteresis = try file.number("decision.hysteresis", in: 0...threshold)
    try file.finish()
  }
}
