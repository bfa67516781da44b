public import SpeechMetrics

/// What became of a speaker's takes over time, against themselves alone. Every renderer shows this and
/// computes nothing.
///
/// Encoded as JSON it is schema `rehearse.progress/1`; numbers are rounded to `MetricID.decimals`.
public struct ProgressReport: Sendable, Equatable, Codable {
  public static let schema = "rehearse.progress/1"

  public enum PeriodKind: String, Sendable, Codable {
    case week, month
  }

  /// A week, from its Monday, or a month.
  public struct Period: Sendable, Equatable, Codable {
    /// Its first day, as "2026-11-16".
    public var start: String
    public var takeCount: Int

    public init(start: String, takeCount: Int) {
      self.start = start
      self.takeCount = takeCount
    }
  }

  public struct Row: Sendable, Equatable, Codable {
    public var metric: MetricID
    public var name: String
    public var unit: String
    /// By period; nil where no take has the figure.
    public var medians: [Double?]
    /// Medians of the earlier and of the latest takes; nil where there are too few to tell them apart.
    public var earlier: Double?
    public var latest: Double?
    public var norm: Norm?
    public var change: Change?
    /// "0.80 more", "no clear change", "too few takes".
    public var summary: String
  }

  /// What the speaker noted, 0 to 10, as medians.
  public struct Rating: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable {
      /// Before and after the takes.
      case comfort
      /// How well it was expected to go, and how well it went.
      case prediction
    }

    public var kind: Kind
    /// Takes for which both were noted.
    public var takeCount: Int
    public var first: Double
    public var second: Double

    public init(kind: Kind, takeCount: Int, first: Double, second: Double) {
      self.kind = kind
      self.takeCount = takeCount
      self.first = first
      self.second = second
    }
  }

  /// Short takes of one drill, which count nowhere else.
  public struct Drill: Sendable, Equatable, Codable {
    public var drill: String
    public var attemptCount: Int
    /// Of those that could be judged.
    public var judgedCount: Int
    public var passedCount: Int
    /// Of the last attempt.
    public var level: Int
    /// Of the last attempt, as "2026-11-16".
    public var day: String

    public init(
      drill: String, attemptCount: Int, judgedCount: Int, passedCount: Int, level: Int,
      day: String
    ) {
      self.drill = drill
      self.attemptCount = attemptCount
      self.judgedCount = judgedCount
      self.passedCount = passedCount
      self.level = level
      self.day = day
    }
  }

  public struct Goal: Sendable, Equatable, Codable {
    public var id: Int
    public var statement: String
    /// "scripted practice".
    public var state: String
    /// The state's place among the five, from 1.
    public var step: Int
    public var isFinished: Bool

    public init(id: Int, statement: String, state: String, step: Int, isFinished: Bool) {
      self.id = id
      self.statement = statement
      self.state = state
      self.step = step
      self.isFinished = isFinished
    }
  }

  public struct Debrief: Sendable, Equatable, Codable {
    public var day: String
    public var goal: String?
    public var happened: String
    public var why: String
    public var next: String

    public init(day: String, goal: String?, happened: String, why: String, next: String) {
      self.day = day
      self.goal = goal
      self.happened = happened
      self.why = why
      self.next = next
    }
  }

  public var schema = ProgressReport.schema
  public var toolVersion: String
  /// The profile's title; nil where there are no takes.
  public var profile: String?
  /// The first day asked for; nil where all takes count.
  public var since: String?
  public var takeCount: Int
  /// Of what the latest medians are; the earlier ones are of the others.
  public var latestTakeCount: Int
  public var periodKind: PeriodKind
  /// Without gaps, from that of the first take to that of the last.
  public var periods: [Period]
  /// What makes the takes less comparable.
  public var notes: [String]
  /// At most three changes that matter, in order of effect.
  public var changes: [String]
  /// What there is to say where no change matters.
  public var conclusion: String?
  public var metrics: [Row]
  public var ratings: [Rating]
  public var drills: [Drill]
  public var goals: [Goal]
  public var debriefs: [Debrief]
}
