import Feedback
import SpeechMetrics

extension Comparison {
  /// - Parameter takes: two or more.
  public init(_ takes: [ComparedTake], toolVersion: String) {
    precondition(takes.count >= 2, "a comparison needs two takes")
    let pairs = TakePairs(takes)
    tool = Report.Tool(name: "rehearse", version: toolVersion)
    self.takes = takes.map(Take.init)
    notes = Self.notes(takes)
    metrics = pairs.metrics.map { Row($0, pairs) }
    let changes = Dictionary(
      uniqueKeysWithValues: metrics.compactMap { row in row.change.map { (row.metric, $0) } })
    self.changes = Change.selection(changes).map { metric in
      Highlight(metric: metric, message: pairs.message(metric, changes[metric]!))
    }
    conclusion = self.changes.isEmpty ? Self.conclusion(Array(changes.values)) : nil
  }

  private static func conclusion(_ changes: [Change]) -> String {
    if changes.isEmpty { return "No figure is known of both the first take and the last." }
    return changes.contains(where: \.isClear)
      ? "No clear change leads to a comfortable range or away from one."
      : "No figure changed by more than the measurement's own noise."
  }
}

extension Comparison.Take {
  fileprivate init(_ take: ComparedTake) {
    file = take.file.name
    title = take.title
    duration = take[.duration]?.value
    profile = take.profile
    tool = take.tool
  }
}

extension Comparison.Row {
  fileprivate init(_ metric: MetricID, _ pairs: TakePairs) {
    let last = pairs.takes.count - 1
    let whole = pairs.compare(metric, 0, last)
    self.init(
      metric: metric, name: metric.name, unit: metric.unit,
      values: pairs.takes.map { $0.shown(metric)?.value }, norm: pairs.takes[last][metric]?.norm,
      change: whole.change, summary: whole.summary, direction: whole.change?.direction,
      steps: last == 1
        ? []
        : (0..<last).map { from in
          let step = pairs.compare(metric, from, from + 1)
          return .init(from: from + 1, to: from + 2, change: step.change, summary: step.summary)
        })
  }
}

/// What can be said of two of the takes at a time.
private struct TakePairs {
  let takes: [ComparedTake]
  let repeatability = Repeatability.shipped

  init(_ takes: [ComparedTake]) {
    self.takes = takes
  }

  /// Those whose noise is known.
  var metrics: [MetricID] {
    MetricID.allCases.filter { repeatability.deviations[$0] != nil }
  }

  func compare(_ metric: MetricID, _ from: Int, _ to: Int) -> (change: Change?, summary: String) {
    if let reason = reasonAgainst(metric, from, to) {
      return (nil, "not compared: \(reason)")
    }
    guard let earlier = takes[from].shown(metric), let later = takes[to].shown(metric),
      let deviation = repeatability.deviations[metric]
    else { preconditionFailure("a figure that is compared is there") }
    let change = Change(
      metric, from: earlier, to: later, deviation: deviation, norm: takes[to][metric]?.norm)
    return (change, change.summary(metric))
  }

  func message(_ metric: MetricID, _ change: Change) -> String {
    change.message(
      metric, from: takes.first!.shown(metric)!.value, to: takes.last!.shown(metric)!.value,
      norm: takes.last?[metric]?.norm)
  }

  private func reasonAgainst(_ metric: MetricID, _ from: Int, _ to: Int) -> String? {
    let absent = [from, to].filter { takes[$0].shown(metric) == nil }
    if let first = absent.first {
      let place = absent.count == 1 ? "take \(first + 1)" : "takes \(from + 1) and \(to + 1)"
      return "in \(place), \(takes[first].reason(metric))"
    }
    let minima = [from, to].map { takes[$0].parameters.minimumPause }
    guard metric.restsOnPauseMinimum, minima[0] != minima[1] else { return nil }
    return "pauses begin at different lengths"
  }
}

extension ComparedTake {
  /// Nil where it is missing or withheld.
  fileprivate func shown(_ metric: MetricID) -> Change.Figure? {
    guard let entry = self[metric], entry.withheld == nil, let value = entry.value else {
      return nil
    }
    return Change.Figure(
      value: metric.rounded(value),
      standardError: entry.standardError)
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
