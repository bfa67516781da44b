import Feedback
import SpeechMetrics

/// What can be said of two of the takes at a time.
struct TakePairs {
  let takes: [ComparedTake]

  /// Those whose noise is known.
  var metrics: [MetricID] { Repeatability.shipped.metrics }

  func compare(_ metric: MetricID, _ from: Int, _ to: Int) -> (change: Change?, summary: String) {
    if let reason = reasonAgainst(metric, from, to) {
      return (nil, "not compared: \(reason)")
    }
    guard let earlier = takes[from].shown(metric), let later = takes[to].shown(metric) else {
      preconditionFailure("a figure that is compared is there")
    }
    let change = Change(metric, from: earlier, to: later, norm: takes[to][metric]?.norm)
    return (change, change.summary(metric))
  }

  func message(_ metric: MetricID, _ change: Change) -> String {
    change.message(
      metric, from: takes.first!.shown(metric)!.value, to: takes.last!.shown(metric)!.value,
      norm: takes.last?[metric]?.norm, than: takes.count == 2 ? "before" : "in the first take")
  }

  private func reasonAgainst(_ metric: MetricID, _ from: Int, _ to: Int) -> String? {
    let absent = [from, to].filter { takes[$0].shown(metric) == nil }
    let reasons = absent.map { takes[$0].reason(metric) }
    if absent.count == 2, reasons[0] == reasons[1] {
      return "in takes \(from + 1) and \(to + 1), \(reasons[0])"
    }
    if !absent.isEmpty {
      return zip(absent, reasons).map { "in take \($0 + 1), \($1)" }.joined(separator: "; ")
    }
    let minima = [from, to].map { takes[$0].parameters.minimumPause }
    guard metric.restsOnPauseMinimum, minima[0] != minima[1] else { return nil }
    return "pauses begin at different lengths"
  }
}

extension ComparedTake {
  /// Nil where it is missing or withheld.
  func shown(_ metric: MetricID) -> Change.Figure? {
    guard let entry = self[metric], entry.withheld == nil, let value = entry.value else {
      return nil
    }
    let error = Repeatability.shipped.error(
      metric, standardError: entry.standardError, speech: self[.phonationTime]?.value ?? 0)
    return Change.Figure(value: metric.rounded(value), error: error)
  }

  /// Why it isn't shown.
  fileprivate func reason(_ metric: MetricID) -> String {
    let entry = self[metric]
    return entry?.withheld ?? entry?.missing ?? "it was not measured"
  }
}

extension MetricID {
  /// Whether another pause minimum gives another figure for the same talk.
  fileprivate var restsOnPauseMinimum: Bool {
    switch self {
    case .speechRate, .paceVariation, .longPausesPerMinute, .longestPause, .pitchStandardDeviation,
      .pitchRange, .flatShare, .levelStandardDeviation, .filledPausesPerMinute:
      false
    default: true
    }
  }
}
