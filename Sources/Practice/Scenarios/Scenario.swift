public import Feedback

/// A conversation to practise with: what a file in `Models/scenarios`, or one of the user's own, says.
public struct Scenario: Sendable, Equatable {
  /// What `rehearse practice` takes: "interview".
  public let id: String
  /// Where it stands in lists: 1 comes first.
  public let place: Int
  public let title: String
  public let about: String
  /// That nobody is there, and what follows from it.
  public let simulation: String
  /// The profile that its takes are heard with.
  public let profile: String
  /// Ids; the first is the one unless another is asked for.
  public let personas: [String]
  /// Questions in a sitting, follow-ups not counted.
  public let rounds: Int
  /// Help, from what is shown longest to what goes first: as many as the scaffold is high.
  public let hints: [String]
  public let phases: [Phase]
  public let measures: [MeasureAim]
  public let source: Norm.Source
  /// Instead of the persona's, by its id.
  let lines: [String: Lines]
  let audience: AudienceLines?

  /// Whether it practises a text of the speaker's own.
  public var needsText: Bool { phases.contains { $0.ask == .script } }

  /// How much help there can be.
  public static let highestScaffold = 3
}

/// One part of a scenario.
public struct Phase: Sendable, Equatable {
  public let id: String
  public let title: String
  /// Where it takes place: shown once, never spoken.
  let scene: String?
  /// Of the rounds, relative to the other phases.
  let share: Double
  /// Whether its questions keep the order of the file.
  let isListed: Bool
  /// How often each question comes, in another wording.
  let repeats: Int
  /// Whether the partner says afterwards what could be heard.
  let hasAudience: Bool
  let ask: Ask

  /// Where its questions come from.
  enum Ask: Sendable, Equatable {
    case prompts([PromptSet])
    case bank(String, family: String, byField: Bool)
    /// The passages of the user's own text.
    case script
  }
}
