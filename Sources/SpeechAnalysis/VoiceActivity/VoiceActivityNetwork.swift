internal import DSP

/// How probable speech is, frame by frame, by a `VoiceActivityModel`.
///
/// Frame `n` goes in with its band powers; the probability of the frame `delay` before it comes out, as
/// a `SteppedNetwork` has it. Allocates only in `init`.
package struct VoiceActivityNetwork {
  package let delay: Int
  /// What was heard of the latest frame.
  package var features: [Float] { normalizer.features }
  /// The levels in its mel bands, and of all together, in octaves of power.
  var levels: [Float] { normalizer.levels }
  private var normalizer: FeatureNormalizer
  private var network: SteppedNetwork

  package init(_ model: VoiceActivityModel) {
    delay = model.network.delay
    normalizer = FeatureNormalizer(model.normalization)
    network = SteppedNetwork(model.network)
  }

  /// `bands` is the power in each mel band; `period` is heard one frame late.
  package mutating func push(_ bands: [Float], _ period: VoicePeriod) -> Float? {
    normalizer.push(bands, period)
    return network.push(normalizer.features).map { network.probability(0, of: $0) }
  }

  /// Goes on as if the last frame were repeated; call `delay` times after the last push.
  package mutating func flush() -> Float? {
    network.flush().map { network.probability(0, of: $0) }
  }
}
