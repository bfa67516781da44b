import SpeechAnalysis
import SpeechMetrics

/// A pause that sets the last words of a talk apart.
struct ClosingPauseRule: FindingRule {
  let name = "closing-pause"
  let topic = FindingTopic.closingPause

  /// That counts such pauses.
  private let metric = MetricID.longPausesPerMinute
  /// Our estimate, low: speakers are taught it, and nobody has measured it.
  private static let weight = 30.0

  func finding(in observations: Observations) -> Finding? {
    guard let limits = observations.profile.parts, let closing = observations.parts[.closing],
      let end = closing.part.ranges.last?.end,
      observations.measurement(metric) != nil,
      let pause = observations.timeline.pauses.last(where: {
        [.emphatic, .long].contains($0.kind) && limits.lastWords.contains(end - $0.range.end)
      })
    else { return nil }
    let length = MetricID.pauseMedian.said(pause.duration)
    let words = Rounding.text(end - pause.range.end, decimals: 0)
    return Finding(
      rule: name, severity: .strength, metric: metric, value: nil, norm: nil,
      evidence: [TimeRange(start: pause.range.start, end: end)],
      message:
        "You paused for \(length) s before your last words, which take \(words) s: that sets them "
        + "apart from what led up to them.",
      exercise: nil, weight: Self.weight)
  }
}
