internal import DSP

/// How probable voicing and each pitch are, frame by frame, by a `PitchModel`.
///
/// Frame `n` goes in; what comes out is about the frame `lookahead` before it. Allocates only in `init`.
package struct PitchNetwork {
  package var lookahead: Int { model.lookahead }
  /// The logit of voicing, then those of the bins of `PitchGrid`.
  package private(set) var logits: [Float]

  private let model: PitchModel
  private let sampler: LagSampler
  private var recurrent: GatedRecurrentUnit
  private var heard = [Float](repeating: 0, count: PitchModel.featureCount)
  private var units: [Float]

  /// `lagRate` is that of the lags of the autocorrelation, in hertz.
  package init(_ model: PitchModel, lagRate: Double) {
    self.model = model
    sampler = LagSampler(rate: lagRate)
    recurrent = model.recurrent
    units = [Float](repeating: 0, count: model.input.outputCount)
    logits = [Float](repeating: 0, count: model.output.outputCount)
  }

  /// Forgets what was heard: a new stretch begins.
  mutating func reset() { recurrent.reset() }

  /// `correlation` is that of the frame, at whole lags.
  package mutating func push(_ frame: Int, _ features: FeatureRing, _ correlation: [Float]) {
    features.copy(frame, to: &heard)
    sampler.sample(&heard, from: FeatureNormalizer.levelFeatureCount, correlation)
    advance()
  }

  /// Goes on as if the last frame were repeated.
  mutating func flush() { advance() }

  private mutating func advance() {
    model.input.apply(&units, to: heard)
    FastMath.rectify(&units)
    recurrent.step(units)
    model.output.apply(&logits, to: recurrent.state)
  }
}
