public import SpeechAnalysis
public import SpeechMetrics

/// The numbers of one recording judged by one profile.
///
/// `withheld` names the metrics that the quality gates keep from people, and why.
public struct Assessment: Sendable, Equatable {
  /// At most three, those furthest inside a band that matters first.
  public var strengths: [Finding]
  /// At most three, in order of effect.
  public var changes: [Finding]
  public var information: [Finding]
  /// Opening, middle and closing; empty where they aren't compared.
  public var parts: [PartReview] = []
  /// In the order in which the answers were marked.
  public var answers: [AnswerReview]
  /// Most limiting first.
  public var quality: [QualityCondition]
  public var withheld: [MetricID: String]
  public var score: Score
  public var notHeard: [String]
}

extension Assessment {
  public init(
    metrics: DeliveryMetrics, timeline: SpeechTimeline, recording: Recording, profile: Profile
  ) {
    let gate = QualityGate(
      metrics: metrics, timeline: timeline, recording: recording, limits: profile.gates)
    let observations = Observations(
      metrics: metrics, timeline: timeline, recording: recording, profile: profile, gate: gate)
    let findings = gate.hasSpeech ? FindingSelection(observations) : FindingSelection()
    strengths = findings.strengths
    changes = findings.changes
    information = findings.information
    parts = gate.hasSpeech ? observations.parts : []
    answers = gate.hasSpeech ? metrics.answers.map { AnswerReview($0, in: observations) } : []
    quality = gate.conditions
    withheld = gate.withheld
    score = Score(observations)
    notHeard = Self.notHeard(
      withheld: gate.withheld, profile: profile, hasWords: timeline.transcript != nil)
  }
}
