internal import DSP

/// A trained listener for syllables and hesitations: weights, and what they were trained with.
///
/// Three logits a frame, by a `SteppedModel`: of a syllable nucleus, a filled pause and a prolongation.
public struct SyllableModel: Sendable {
  /// Frames from a frame's arrival to its probabilities, at most.
  static let longestDelay = 25

  let network: SteppedModel
  package let nuclei: NucleusPicker.Limits
  let fillers: HesitationDetector.Limits
  let prolongations: HesitationDetector.Limits

  /// `bytes` are a file of weights as `Models/README.md` describes it.
  public init(bytes: [UInt8]) throws(NetworkError) {
    var file = try TensorFile(bytes: bytes)
    network = try SteppedModel(&file, outputCount: 3, longestDelay: Self.longestDelay)
    nuclei = try NucleusPicker.Limits(&file)
    fillers = try HesitationDetector.Limits(&file, of: "filler")
    prolongations = try HesitationDetector.Limits(&file, of: "prolongation")
    try file.finish()
  }
}
