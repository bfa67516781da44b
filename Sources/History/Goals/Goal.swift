public import FoundationEssentials

/// What the speaker is working towards outside of practice: "Ask a question in Tuesday's meeting".
public struct Goal: Codable, Equatable, Sendable {
  /// The way from a situation to having done it, step by step.
  public enum State: String, Codable, Sendable, CaseIterable {
    /// Where, with whom, what.
    case situation
    /// Rehearsed as planned.
    case scriptedPractice
    /// Rehearsed with something changed: another opening, an interruption, no notes.
    case variations
    /// Done once with real people.
    case realAttempt
    /// Looked back on.
    case debrief

    public var name: String {
      switch self {
      case .situation: "situation"
      case .scriptedPractice: "scripted practice"
      case .variations: "variations"
      case .realAttempt: "a real-world attempt"
      case .debrief: "debrief"
      }
    }

    /// Nil after the last.
    public var next: State? {
      Self.allCases.drop { $0 != self }.dropFirst().first
    }
  }

  public enum Ending: String, Codable, Sendable, CaseIterable {
    case finished, dropped
  }

  public var statement: String
  public var state: State
  public var createdAt: Date
  public var changedAt: Date
  /// Nil while it is worked towards.
  public var ending: Ending?

  public init(
    statement: String, state: State = .situation, createdAt: Date, changedAt: Date? = nil,
    ending: Ending? = nil
  ) {
    self.statement = statement
    self.state = state
    self.createdAt = createdAt.wholeSeconds
    self.changedAt = (changedAt ?? createdAt).wholeSeconds
    self.ending = ending
  }
}

/// A goal under the number that the user knows it by.
public struct StoredGoal: Equatable, Sendable {
  public var id: Int
  public var goal: Goal
}
