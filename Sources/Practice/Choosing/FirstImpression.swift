public import Feedback
import SpeechMetrics

/// What is said of the very first take: one thing that is true and measured, and where to begin.
public struct FirstImpression: Sendable {
  /// With less the take says nothing: a convention.
  private static let leastSpeech = 10.0

  public let strength: String
  public let drill: Drill?

  public init(_ take: HeardTake, profile: Profile, drills: [Drill]) {
    let assessment = Assessment(
      metrics: take.metrics, timeline: take.timeline, recording: take.recording,
      profile: profile.judging(fromSpeech: Self.leastSpeech))
    let isEnough = take.speech >= Self.leastSpeech
    strength = (isEnough ? assessment.strengths.first?.message : nil) ?? Self.fact(take)
    let named = assessment.changes.compactMap(\.drill)
    drill =
      (isEnough ? named : []).lazy.compactMap { id in drills.first { $0.id == id } }.first
      ?? drills.first
  }

  private static func fact(_ take: HeardTake) -> String {
    guard take.speakingTime > 0 else { return "You began: that is the step that counts." }
    return "You began, and spoke for \(Rounding.text(take.speakingTime, decimals: 0)) s."
  }
}
