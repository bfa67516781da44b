public import DSP

/// What the partner says next, and what is waited for.
public struct Turn: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The question's id.
    case question(String)
    case followUp(FollowUp)
    /// The partner cut in; the speaker takes the thread up again.
    case interruption
    case farewell
  }

  public let kind: Kind
  /// Of the question that it belongs to, from 1.
  public let round: Int
  /// The phase's title.
  public let phase: String
  /// Where the phase that begins here takes place: shown between the remark and the prompt (before the
  /// greeting in the first turn), never spoken.
  public internal(set) var scene: String?
  /// Said before, with no answer waited for: to the answer before, or a greeting.
  public internal(set) var remark: String?
  /// The prompt; the partner is silent for `pause` between its parts.
  public internal(set) var parts: [String]
  public internal(set) var pause: Seconds = 0
  /// What the speaker may do in the answer: shown, never spoken.
  public internal(set) var cue: String?
  /// What in the answer before led to it.
  public internal(set) var why: String?
  /// How long an answer is expected to be; nil where none is.
  public internal(set) var answer: ClosedRange<Seconds>?
  /// Silence before the partner speaks.
  public internal(set) var gap: Seconds = 0
  /// Silence that the speaker is to leave before answering.
  public internal(set) var hold: Seconds?
  /// Seconds after the question at which the partner cuts in.
  public internal(set) var cutOff: Seconds?
  public internal(set) var isStory = false
  public internal(set) var skill: String?

  /// All that the partner says.
  public var text: String {
    ((remark.map { [$0] } ?? []) + parts).joined(separator: " ")
  }
}
