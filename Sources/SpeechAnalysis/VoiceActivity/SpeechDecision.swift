/// From probabilities to speech: hysteresis, then `SpeechSmoother`.
///
/// Each frame's probability goes in; the frame `lookahead` before it comes out decided.
package struct SpeechDecision {
  static let lookahead = SpeechSmoother.lookahead

  private let beginning: Float
  private let ending: Float
  private var isActive = false
  private var smoother = SpeechSmoother()

  package init(_ model: VoiceActivityModel) {
    beginning = model.threshold
    ending = model.threshold - model.hysteresis
  }

  package mutating func push(_ probability: Float) -> Bool? {
    isActive = probability >= (isActive ? ending : beginning)
    return smoother.push(isActive)
  }

  /// Goes on as if silence followed; call `lookahead` times after the last push.
  mutating func flush() -> Bool? { smoother.push(false) }
}
