import SpeechAnalysis
import SpeechMetrics

/// A close that is softer than the middle. Some are meant to be: it's never judged.
struct ClosingFadeRule: FindingRule {
  let name = "closing-fade"
  let topic = FindingTopic.closingLevel

  func finding(in observations: Observations) -> Finding? {
    guard let limits = observations.profile.parts, let closing = observations.parts[.closing],
      let difference = closing.differences[.speechLevel], difference.isClear,
      difference.value <= -limits.least(.speechLevel)
    else { return nil }
    let length = Rounding.text(closing.part.ranges.totalDuration, decimals: 0)
    return .information(
      name, .speechLevel, difference.value, evidence: closing.part.ranges,
      "Your last \(length) s are \(MetricID.speechLevel.said(-difference.value)) dB softer than the "
        + "middle. The close is what listeners take home: if it wasn't meant so, say it to the last row."
    )
  }
}
