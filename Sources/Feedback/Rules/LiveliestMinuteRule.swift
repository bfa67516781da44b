import DSP
import SpeechAnalysis
import SpeechMetrics

/// Where the pitch moved most and least, to listen to one after the other.
struct LiveliestMinuteRule: FindingRule {
  let name = "liveliest-minute"
  let topic = FindingTopic.liveliestMinute

  /// A convention: minutes nearer to each other are alike.
  private static let leastDifference: Semitones = 0.5

  func finding(in observations: Observations) -> Finding? {
    guard let liveliest = observations.measurement(.liveliestMinute), let most = liveliest.value,
      let flattest = observations.measurement(.flattestMinute), let least = flattest.value,
      let first = liveliest.evidence.first, let second = flattest.evidence.first,
      most - least >= Self.leastDifference
    else { return nil }
    return .information(
      name, .liveliestMinute, most, evidence: [first, second],
      "Your pitch moved most in the minute from \(Rounding.clock(first.start)), by "
        + "\(MetricID.liveliestMinute.said(most)) semitones, and least in the minute from "
        + "\(Rounding.clock(second.start)), by \(MetricID.flattestMinute.said(least)).")
  }
}
