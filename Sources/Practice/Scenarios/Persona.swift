public import DSP

/// How the partner is: wording, patience, and how hard it probes.
public struct Persona: Sendable, Equatable {
  public let id: String
  public let title: String
  public let about: String
  /// Of espeak-ng: "en-gb".
  public let voice: String
  /// Words a minute.
  public let rate: Double
  /// Of espeak-ng: 0 to 99.
  public let pitch: Double
  /// Silence before the partner speaks.
  let gap: ClosedRange<Seconds>
  /// What is taken up, the weightiest first.
  let listensFor: [FollowUp]
  /// At most after one question.
  let mostFollowUps: Int
  /// A silence longer than this is a hesitation.
  let patience: Seconds
  /// An answer is short below this part of the least expected …
  let shortShare: Double
  /// … and long above so much of the most.
  let longShare: Double
  let lines: Lines

  /// How long the partner takes to say a text.
  public func duration(of text: String) -> Seconds {
    60 * Double(text.split { $0.isWhitespace || $0 == "|" }.count) / rate
  }
}

/// What a partner says, beside the questions.
struct Lines: Sendable, Equatable {
  var greeting: [String] = []
  var farewell: [String] = []
  var interruption: [String] = []
  var followUps: [FollowUp: Line] = [:]

  struct Line: Sendable, Equatable {
    var texts: [String]
    /// The answer that is waited for; nil for a remark, after which it goes on.
    var answer: ClosedRange<Seconds>?
  }

  /// These, or else those of `other`.
  func over(_ other: Lines) -> Lines {
    Lines(
      greeting: greeting.isEmpty ? other.greeting : greeting,
      farewell: farewell.isEmpty ? other.farewell : farewell,
      interruption: interruption.isEmpty ? other.interruption : interruption,
      followUps: other.followUps.merging(followUps) { _, own in own })
  }
}

/// What an audience of one says of what it could hear; with {time} and {seconds} in it.
struct AudienceLines: Sendable, Equatable {
  var clear, quiet, fast, long, all: [String]
}
