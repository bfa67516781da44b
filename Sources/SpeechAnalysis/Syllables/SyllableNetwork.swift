internal import DSP

/// How probable it is that a frame holds the nucleus of a syllable, belongs to a filled pause, and to a
/// prolonged sound. 0…1 each.
package struct SyllableProbabilities: Equatable {
  package var nucleus: Float = 0
  package var filler: Float = 0
  package var prolongation: Float = 0
}

/// The probabilities of each frame, by a `SyllableModel`.
///
/// Frame `n` goes in as voice activity heard it; the probabilities of the frame `lookahead` before it
/// come out. Allocates only in `init`.
package struct SyllableNetwork {
  private let model: SyllableModel
  private var recurrent: GatedRecurrentUnit
  private var heard = [Float](repeating: 0, count: FeatureNormalizer.featureCount)
  private var units: [Float]
  private var outputs = [Float](repeating: 0, count: SyllableModel.outputCount)
  private var pushed = 0

  package init(_ model: SyllableModel) {
    self.model = model
    recurrent = model.recurrent
    units = [Float](repeating: 0, count: model.input.outputCount)
  }

  package mutating func push(_ features: [Float]) -> SyllableProbabilities? {
    precondition(features.count == heard.count, "every feature is heard")
    for i in heard.indices { heard[i] = features[i] }
    return advance()
  }

  /// Goes on as if the last frame were repeated; call `lookahead` times after the last push.
  mutating func flush() -> SyllableProbabilities? { advance() }

  private mutating func advance() -> SyllableProbabilities? {
    model.input.apply(&units, to: heard)
    FastMath.rectify(&units)
    recurrent.step(units)
    pushed += 1
    guard pushed > model.lookahead else { return nil }
    model.output.apply(&outputs, to: recurrent.state)
    FastMath.sigmoid(&outputs)
    return SyllableProbabilities(
      nucleus: outputs[0], filler: outputs[1], prolongation: outputs[2])
  }
}
