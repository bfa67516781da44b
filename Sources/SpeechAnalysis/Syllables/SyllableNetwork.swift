/// How probable it is that a frame holds the nucleus of a syllable, belongs to a filled pause, and to a
/// prolonged sound. 0…1 each.
package struct SyllableProbabilities: Equatable {
  package var nucleus: Float = 0
  package var filler: Float = 0
  package var prolongation: Float = 0
}

/// The probabilities of each frame, by a `SyllableModel`.
///
/// Frame `n` goes in as voice activity heard it; the probabilities of the frame `delay` before it come
/// out, as a `SteppedNetwork` has it. Allocates only in `init`.
package struct SyllableNetwork {
  package let delay: Int
  private var network: SteppedNetwork

  package init(_ model: SyllableModel) {
    delay = model.network.delay
    network = SteppedNetwork(model.network)
  }

  package mutating func push(_ features: [Float]) -> SyllableProbabilities? {
    network.push(features).map(probabilities)
  }

  /// Goes on as if the last frame were repeated; call `delay` times after the last push.
  mutating func flush() -> SyllableProbabilities? { network.flush().map(probabilities) }

  private func probabilities(of frame: Int) -> SyllableProbabilities {
    SyllableProbabilities(
      nucleus: network.probability(0, of: frame), filler: network.probability(1, of: frame),
      prolongation: network.probability(2, of: frame))
  }
}
