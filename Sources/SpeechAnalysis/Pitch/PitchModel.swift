internal import DSP

/// A trained listener for pitch: weights, and what they were trained with.
///
/// Every frame, an affine layer with rectifier over the levels that voice activity hears, the
/// autocorrelation at the lags of `PitchGrid` and the highest of its patterns, then a gated recurrent
/// unit, then an affine layer to the logit of voicing and one for each bin of `PitchGrid`, `lookahead`
/// frames ago; what the patterns said of that frame is added.
public struct PitchModel: Sendable {
  /// Frames from a frame's arrival to what is said of it, at most.
  static let longestLookahead = 8
  static let featureCount =
    FeatureNormalizer.levelFeatureCount + PitchGrid.binCount + PitchPatterns.count + 1

  let lookahead: Int
  let patterns: PitchPatterns
  let input: AffineLayer
  let recurrent: GatedRecurrentUnit
  let output: AffineLayer
  package let costs: F0Tracker.Costs

  /// `bytes` are a file of weights as `Models/README.md` describes it.
  public init(bytes: [UInt8]) throws(NetworkError) {
    var file = try TensorFile(bytes: bytes)
    lookahead = try file.wholeNumber("output.lookahead", in: 0...Self.longestLookahead)
    patterns = try file.pitchPatterns()
    let units = try file.shape("input.weight").rows
    let states = try file.shape("gru.weight_hh").columns
    input = try file.layer("input", units, Self.featureCount)
    recurrent = try file.recurrentUnit(units: units, states: states)
    output = try file.layer("output", 1 + PitchGrid.binCount, states)
    costs = F0Tracker.Costs(
      threshold: try file.number("decision.threshold", in: 0.01...0.99),
      octaveJump: try file.number("decision.jump", in: 0...1000),
      voicingChange: try file.number("decision.change", in: 0...100),
      certainty: try file.number("decision.certainty", in: 0...2))
    try file.finish()
  }
}

extension TensorFile {
  fileprivate mutating func pitchPatterns() throws(NetworkError) -> PitchPatterns {
    let count = PitchPatterns.count
    return PitchPatterns(
      weights: try take("patterns.sums.weight", count, PitchPatterns.offsets.count),
      bias: try take("patterns.sums.bias", count),
      salience: try take("salience.weight", 1, count),
      periodicity: try take("periodicity.weight", 1, count + 1))
  }
}
