public import SpeechMetrics

/// The numbers of one recording judged by one profile.
///
/// `withheld` names the metrics that the quality gates keep from people, and why.
public struct Assessment: Sendable {
  public var strengths: [Finding]
  public var changes: [Finding]
  public var information: [Finding]
  public var quality: [QualityCondition]
  public var withheld: [MetricID: String]
  public var score: Score
  public var notHeard: [String]
}
