public import SpeechAnalysis
public import SpeechMetrics

/// One judged observation: behaviour that was heard, never a verdict on the person.
public struct Finding: Sendable, Equatable, Codable {
  public enum Severity: String, Sendable, Codable {
    /// Worth keeping: inside the norm, and worth saying.
    case strength
    /// Worth changing: outside the norm.
    case change
    /// About the recording, or worth knowing; never a fault of the speaker.
    case information
  }

  /// Identifier of the rule that found it: "pace", "flat-pitch".
  public var rule: String
  public var severity: Severity
  /// The metric judged, if the finding rests on one.
  public var metric: MetricID?
  public var value: Double?
  public var norm: Norm?
  /// The moments to listen to, at most three, most telling first.
  public var evidence: [TimeRange]
  /// The sentence every renderer shows.
  public var message: String
  /// For a change: the id of the drill that trains it, where there is one.
  public var drill: String?
  /// For a change: one sentence of what to practise next.
  public var exercise: String?
  /// How much it matters: expected effect on listeners times distance from the norm. Orders findings.
  public var weight: Double
}
