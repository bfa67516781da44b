internal import DSP

/// How probable voicing and each pitch are, frame by frame, by a `PitchModel`.
///
/// Frame `n` goes in; what comes out is about the frame `lookahead` before it. Allocates only in `init`.
package struct PitchNetwork {
  private static let logitCount = 1 + PitchGrid.binCount

  package var lookahead: Int { model.lookahead }
  /// The logit of voicing, then those of the bins of `PitchGrid`.
  package private(set) var logits: [Float]

  private let model: PitchModel
  private let sampler: LagSampler
  private var patterns: PitchPatterns
  private var recurrent: GatedRecurrentUnit
  /// At the bins, between as many zeros as the patterns reach.
  private var correlation: [Float]
  private var heard: [Float]
  private var units: [Float]
  /// What the patterns said of the last frames, one row each.
  private var said: [Float]
  private var row = 0

  /// `lagRate` is that of the lags of the autocorrelation, in hertz.
  package init(_ model: PitchModel, lagRate: Double) {
    self.model = model
    sampler = LagSampler(rate: lagRate)
    patterns = model.patterns
    recurrent = model.recurrent
    correlation = [Float](repeating: 0, count: PitchGrid.binCount + 2 * PitchPatterns.reach)
    heard = [Float](repeating: 0, count: model.input.inputCount)
    units = [Float](repeating: 0, count: model.input.outputCount)
    said = [Float](repeating: 0, count: (model.lookahead + 1) * Self.logitCount)
    logits = [Float](repeating: 0, count: Self.logitCount)
  }

  /// Forgets what was heard: a new stretch begins.
  mutating func reset() { recurrent.reset() }

  /// `lags` is the autocorrelation of the frame, at whole lags.
  package mutating func push(_ frame: Int, _ features: FeatureRing, _ lags: [Float]) {
    features.copy(frame, to: &heard)
    sampler.sample(&correlation, from: PitchPatterns.reach, lags)
    advance()
  }

  /// Goes on as if the last frame were repeated.
  mutating func flush() { advance() }

  private mutating func advance() {
    patterns.apply(&said, from: row * Self.logitCount, to: correlation)
    row = (row + 1) % (lookahead + 1)
    hear()
    model.input.apply(&units, to: heard)
    FastMath.rectify(&units)
    recurrent.step(units)
    model.output.apply(&logits, to: recurrent.state)
    for i in logits.indices { logits[i] += said[row * Self.logitCount + i] }
  }

  private mutating func hear() {
    let first = FeatureNormalizer.levelFeatureCount
    for bin in 0..<PitchGrid.binCount {
      heard[first + bin] = correlation[PitchPatterns.reach + bin]
    }
    for (i, highest) in patterns.highest.enumerated() {
      heard[first + PitchGrid.binCount + i] = highest
    }
  }
}
