internal import DSP

/// How probable speech is, frame by frame, by a `VoiceActivityModel`.
///
/// Frame `n` goes in with its band powers; the probability of the frame `delay` before it comes out.
/// Before the first frame the network hears nothing, after the last the last one again. Allocates only
/// in `init`.
package struct VoiceActivityNetwork {
  package let delay: Int
  /// What was heard of the latest frame.
  package var features: [Float] { normalizer.features }
  /// The levels in its mel bands, and of all together, in octaves of power.
  var levels: [Float] { normalizer.levels }
  private let model: VoiceActivityModel
  private var normalizer: FeatureNormalizer
  private var recurrent: GatedRecurrentUnit
  /// Features of the steps in sight, the oldest first.
  private var context: [Float]
  private var units: [Float]
  private var logits = [Float](repeating: 0, count: VoiceActivityModel.stepLength)
  private var probabilities: FrameRing<Float>
  private var pushed = 0

  package init(_ model: VoiceActivityModel) {
    self.model = model
    delay = model.delay
    normalizer = FeatureNormalizer(model.normalization)
    recurrent = model.recurrent
    context = [Float](repeating: 0, count: model.input.inputCount)
    units = [Float](repeating: 0, count: model.input.outputCount)
    probabilities = FrameRing(capacity: delay + 1, filledWith: 0)
  }

  /// `bands` is the power in each mel band; `period` is heard one frame late.
  package mutating func push(_ bands: [Float], _ period: VoicePeriod) -> Float? {
    normalizer.push(bands, period)
    return advance()
  }

  /// Goes on as if the last frame were repeated; call `delay` times after the last push.
  package mutating func flush() -> Float? { advance() }

  private mutating func advance() -> Float? {
    Self.append(normalizer.features, to: &context, isFirst: pushed.isMultiple(of: 2))
    pushed += 1
    if pushed.isMultiple(of: VoiceActivityModel.stepLength) { step() }
    let frame = pushed - 1 - delay
    return frame >= 0 ? probabilities[frame] : nil
  }

  /// The place of a step's frames is at the end; its first frame pushes the oldest step out.
  private static func append(_ features: [Float], to context: inout [Float], isFirst: Bool) {
    let count = features.count
    let step = VoiceActivityModel.stepLength * count
    let features = features.span
    var context = context.mutableSpan
    if isFirst { for i in 0..<(context.count - step) { context[i] = context[i + step] } }
    let place = context.count - (isFirst ? step : count)
    for i in features.indices { context[place + i] = features[i] }
  }

  private mutating func step() {
    model.input.apply(&units, to: context)
    FastMath.rectify(&units)
    recurrent.step(units)
    model.output.apply(&logits, to: recurrent.state)
    FastMath.sigmoid(&logits)
    let first = pushed - VoiceActivityModel.stepLength - model.lookahead
    for (offset, probability) in logits.enumerated() where first + offset >= 0 {
      probabilities[first + offset] = probability
    }
  }
}
