public import SpeechMetrics

/// How near the numbers are to a profile's norms: 100 inside the green band, 60 at the amber edge,
/// never under 20. A convention, not a measurement.
public struct Score: Sendable, Equatable, Codable {
  public struct Part: Sendable, Equatable, Codable {
    public var metric: MetricID
    public var value: Double
    public var weight: Double
    public var score: Double
    public var uncertainty: Double
  }

  public struct Dimension: Sendable, Equatable, Codable {
    public var group: MetricGroup
    public var score: Double
    public var uncertainty: Double
    public var parts: [Part]
  }

  /// Nil when there is too little speech for an overall figure.
  public var overall: Double?
  public var uncertainty: Double?
  /// Why `overall` is nil.
  public var withheld: String?
  public var dimensions: [Dimension]
}
