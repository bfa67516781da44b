internal import DSP

/// The probabilities of each frame, by a `SteppedModel`.
///
/// Frame `n` goes in with its features; those of the frame `delay` before it come out. Before the first
/// frame the network hears nothing, after the last the last one again. Allocates only in `init`.
struct SteppedNetwork {
  private let model: SteppedModel
  private var recurrent: GatedRecurrentUnit
  /// Features of the steps in sight, the oldest first.
  private var context: [Float]
  private var latest: [Float]
  private var units: [Float]
  private var probabilities: [Float]
  /// Of the frames not handed out yet and of the last that was.
  private var said: FrameRing<Float>
  private var pushed = 0

  init(_ model: SteppedModel) {
    self.model = model
    recurrent = model.recurrent
    context = [Float](repeating: 0, count: model.input.inputCount)
    latest = [Float](repeating: 0, count: FeatureNormalizer.featureCount)
    units = [Float](repeating: 0, count: model.input.outputCount)
    probabilities = [Float](repeating: 0, count: model.output.outputCount)
    said = FrameRing(capacity: (model.delay + 1) * model.lookaheads.count, filledWith: 0)
  }

  /// The frame whose probabilities are known now.
  mutating func push(_ features: [Float]) -> Int? {
    precondition(features.count == latest.count, "every feature is heard")
    for i in latest.indices { latest[i] = features[i] }
    return advance()
  }

  /// Goes on as if the last frame were repeated; call `delay` times after the last push.
  mutating func flush() -> Int? { advance() }

  /// Of the frame that came out last.
  func probability(_ output: Int, of frame: Int) -> Float {
    said[frame * model.lookaheads.count + output]
  }

  private mutating func advance() -> Int? {
    Self.append(latest, to: &context, isFirst: pushed.isMultiple(of: SteppedModel.stepLength))
    pushed += 1
    if pushed.isMultiple(of: SteppedModel.stepLength) { step() }
    let frame = pushed - 1 - model.delay
    return frame >= 0 ? frame : nil
  }

  /// The place of a step's frames is at the end; its first frame pushes the oldest step out.
  private static func append(_ features: [Float], to context: inout [Float], isFirst: Bool) {
    let count = features.count
    let step = SteppedModel.stepLength * count
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
    model.output.apply(&probabilities, to: recurrent.state)
    FastMath.sigmoid(&probabilities)
    for frame in 0..<SteppedModel.stepLength { keep(frame) }
  }

  /// What is said with frame `frame` of the step that ended now.
  private mutating func keep(_ frame: Int) {
    let (count, latest) = (model.lookaheads.count, pushed - SteppedModel.stepLength + frame)
    for output in 0..<count where latest >= model.lookaheads[output] {
      said[(latest - model.lookaheads[output]) * count + output] =
        probabilities[frame * count + output]
    }
  }
}
