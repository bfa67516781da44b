public import DSP

/// One question in several wordings.
public struct PromptSet: Sendable, Equatable {
  public let id: String
  /// The same question in other frames; "|" is where the partner stops to think.
  public let wordings: [String]
  /// How long an answer is expected to be.
  public let answer: ClosedRange<Seconds>
  /// Whether a story is asked for: situation, task, action, result.
  public var isStory = false
  public var skill: String?
  /// What the speaker may do in the answer: shown with the prompt, never spoken.
  public var cue: String?
  /// The field of work that it belongs to.
  public var field: String?
  /// How long the speaker is to stay silent before answering.
  public var hold: Seconds?
  /// When, after the question, the partner cuts in.
  public var interrupt: ClosedRange<Seconds>?
  /// How long the partner thinks at a "|".
  public var pause: Seconds?
  /// What the partner says to any answer; one is drawn.
  public var replies: [String] = []
  public var takesFollowUps = true

  var needsPoint: Bool { wordings.contains { $0.contains(Slot.point.text) } }
}

/// A place in a text that the sitting fills.
enum Slot: String, CaseIterable {
  case role, point, part, time, seconds, value, band

  var text: String { "{\(rawValue)}" }
}

extension String {
  func filled(_ slot: Slot, _ value: String) -> String { replacing(slot.text, with: value) }
}
