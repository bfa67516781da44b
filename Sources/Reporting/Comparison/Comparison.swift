public import Feedback
public import SpeechMetrics

/// Takes side by side, in the order given. Every renderer shows this and computes nothing.
///
/// Encoded as JSON it is schema `rehearse.comparison/1`; numbers are rounded to `MetricID.decimals`.
public struct Comparison: Sendable, Equatable, Encodable {
  public static let schema = "rehearse.comparison/1"

  public struct Take: Sendable, Equatable, Encodable {
    /// As the user named the recording; "-" for standard input.
    public var file: String
    public var title: String?
    public var duration: Double?
    var profile: ComparedTake.Profile
    public var tool: Report.Tool
  }

  /// One metric over the takes.
  public struct Row: Sendable, Equatable, Encodable {
    public var metric: MetricID
    public var name: String
    public var unit: String
    /// By take; nil where there is none to show.
    public var values: [Double?]
    /// That of the last take.
    public var norm: Norm?
    /// From the first take to the last; nil where they can't be compared.
    public var change: Change?
    /// "0.80 more", "no clear change", "not compared: …".
    public var summary: String
    /// "into the green band".
    public var direction: String?
    /// Between neighbouring takes, where there are more than two.
    public var steps: [Step]
  }

  public struct Step: Sendable, Equatable, Encodable {
    /// Counted from 1.
    public var from: Int
    public var to: Int
    public var change: Change?
    public var summary: String
  }

  public struct Highlight: Sendable, Equatable, Encodable {
    public var metric: MetricID
    public var message: String
  }

  public var schema = Comparison.schema
  public var tool: Report.Tool
  public var takes: [Take]
  /// What makes the takes less comparable.
  public var notes: [String]
  /// At most three changes that matter, from the first take to the last, in order of effect.
  public var changes: [Highlight]
  /// What there is to say where no change matters.
  public var conclusion: String?
  public var metrics: [Row]
}
