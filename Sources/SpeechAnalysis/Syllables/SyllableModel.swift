internal import DSP

/// A trained listener for syllables and hesitations: weights, and what they were trained with.
///
/// Every frame, an affine layer with rectifier over what voice activity hears of it, then a gated
/// recurrent unit, then an affine layer to the logits of a syllable nucleus, a filled pause and a
/// prolongation, `lookahead` frames ago.
public struct SyllableModel: Sendable {
  /// Frames from a frame's arrival to what is said of it, at most.
  static let longestLookahead = 20
  static let outputCount = 3

  let lookahead: Int
  let input: AffineLayer
  let recurrent: GatedRecurrentUnit
  let output: AffineLayer
  package let nuclei: NucleusPicker.Limits
  let fillers: HesitationDetector.Limits
  let prolongations: HesitationDetector.Limits

  /// `bytes` are a file of weights as `Models/README.md` describes it.
  public init(bytes: [UInt8]) throws(NetworkError) {
    var file = try TensorFile(bytes: bytes)
    lookahead = try file.wholeNumber("output.lookahead", in: 0...Self.longestLookahead)
    let units = try file.shape("input.weight").rows
    let states = try file.shape("gru.weight_hh").columns
    input = try file.layer("input", units, FeatureNormalizer.featureCount)
    recurrent = try file.recurrentUnit(units: units, states: states)
    output = try file.layer("output", Self.outputCount, states)
    nuclei = try NucleusPicker.Limits(&file)
    fillers = try HesitationDetector.Limits(&file, of: "filler")
    prolongations = try HesitationDetector.Limits(&file, of: "prolongation")
    try file.finish()
  }
}
