public import SpeechMetrics

/// What is comfortable for listeners, for one metric in one profile, and how that is known.
public struct Norm: Sendable, Equatable, Codable {
  public var metric: MetricID
  /// Same unit as `metric.unit`; a test holds the two together.
  public var unit: String
  /// The comfortable range; an open side is nil.
  public var green: Band
  /// The tolerable range around it; an open side is nil.
  public var amber: Band
  public var source: Source

  public struct Band: Sendable, Equatable, Codable {
    public var low: Double?
    public var high: Double?
  }

  /// Where the numbers come from.
  public struct Source: Sendable, Equatable, Codable {
    public var citation: String
    /// Nil for conventions that nobody published.
    public var year: Int?
    public var population: String
    public var strength: Strength
    public var note: String?
  }

  public enum Strength: String, Sendable, Codable, CaseIterable {
    case strong, moderate, weak, convention
  }
}
