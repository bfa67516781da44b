/// What to practise next, and why.
public struct Suggestion: Sendable, Equatable {
  public let drill: Drill
  public let level: Int
  public let reason: Reason

  /// Which of the chooser's rules spoke.
  public enum Reason: Sendable, Equatable {
    case first
    /// A report named it.
    case reported
    /// After hard tries, something that goes well.
    case sure
    /// All goes well: something new, or what is hardest.
    case stretch
    /// Its time has come again; whole days since the last attempt.
    case due(days: Int, wasHard: Bool)
    case new
    /// Nothing is due; whole days until this one is.
    case early(days: Int)
  }
}

extension Suggestion {
  /// One sentence.
  public var sentence: String {
    switch reason {
    case .first: "A good one to begin with: \(drill.trains)."
    case .reported: "Your latest report named it."
    case .sure: "The last tries were hard ones, and this is one that you hit most of the time."
    case .stretch: "You hit nearly all of the last ones, so here is something to stretch for."
    case .due(let days, true):
      "It was the hardest of those that are due, and \(Self.ago(days))."
    case .due(let days, false): "Its turn has come again: \(Self.ago(days))."
    case .new: "Nothing else is due, and you haven't tried this one."
    case .early(let days):
      "Nothing is due before \(days <= 1 ? "tomorrow" : "\(days) days from now"), and this one comes first; taking "
        + "it early does no harm."
    }
  }

  private static func ago(_ days: Int) -> String {
    switch days {
    case ..<1: "you did it earlier today"
    case 1: "you did it a day ago"
    default: "you did it \(days) days ago"
    }
  }
}
