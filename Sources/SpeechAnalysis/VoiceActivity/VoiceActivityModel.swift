internal import DSP

/// A trained detector of speech: weights, and what they were trained with.
///
/// One logit a frame, by a `SteppedModel`.
public struct VoiceActivityModel: Sendable {
  /// Frames from a frame's arrival to its probability, at most: 0.1 s.
  static let longestDelay = 10

  let network: SteppedModel
  let normalization: FeatureNormalizer.Constants
  /// Probability at which speech begins, and how far under it speech ends.
  let threshold: Float
  let hysteresis: Float

  /// `bytes` are a file of weights as `Models/README.md` describes it.
  public init(bytes: [UInt8]) throws(NetworkError) {
    var file = try TensorFile(bytes: bytes)
    network = try SteppedModel(&file, outputCount: 1, longestDelay: Self.longestDelay)
    normalization = try FeatureNormalizer.Constants(&file)
    threshold = try file.number("decision.threshold", in: 0.01...0.99)
    hysteresis = try file.number("decision.hysteresis", in: 0...threshold)
    try file.finish()
  }
}
