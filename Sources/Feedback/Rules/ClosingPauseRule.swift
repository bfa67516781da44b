import SpeechAnalysis
import SpeechMetrics

/// The pause that sets the last words of a talk apart: the longest of the closing, and as long as one in ten of the
/// talk's, so that chance seldom puts it there.
struct ClosingPauseRule: FindingRule {
  let name = "closing-pause"
  let topic = FindingTopic.closingPause

  /// That counts such pauses.
  private let metric = MetricID.longPausesPerMinute
  /// Our estimate, low: speakers are taught it, and nobody has measured it.
  private static let weight = 30.0

  func finding(in observations: Observations) -> Finding? {
    guard let limits = observations.profile.parts,
      let closing = observations.parts[.closing]?.part.ranges.last,
      observations.measurement(metric) != nil,
      let usual = observations.value(.pause90thPercentile),
      let pause = longestPause(in: closing, observations), pause.duration >= usual,
      [.emphatic, .long].contains(pause.kind),
      limits.lastWords.contains(closing.end - pause.range.end)
    else { return nil }
    let length = MetricID.pauseMedian.said(pause.duration)
    let words = Rounding.text(closing.end - pause.range.end, decimals: 0)
    return Finding(
      rule: name, severity: .strength, metric: metric, value: nil, norm: nil,
      evidence: [TimeRange(start: pause.range.start, end: closing.end)],
      message:
        "Of your last \(Rounding.text(closing.duration, decimals: 0)) s the longest pause, \(length) s, "
        + "stands before the last words, which take \(words) s: that sets them apart.",
      exercise: nil, weight: Self.weight)
  }

  private func longestPause(in closing: TimeRange, _ observations: Observations) -> Pause? {
    observations.timeline.pauses.filter { closing.contains($0.range.start) }
      .max { $0.duration < $1.duration }
  }
}
