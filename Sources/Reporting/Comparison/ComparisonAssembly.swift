import Feedback
import SpeechMetrics

extension Comparison {
  /// - Parameter takes: two or more.
  public init(_ takes: [ComparedTake], toolVersion: String) {
    precondition(takes.count >= 2, "a comparison needs two takes")
    let pairs = TakePairs(takes: takes)
    tool = Report.Tool(name: "rehearse", version: toolVersion)
    self.takes = takes.map(Take.init)
    notes = Self.notes(takes)
    metrics = pairs.metrics.map { Row($0, pairs) }
    let changes = Dictionary(
      uniqueKeysWithValues: metrics.compactMap { row in row.change.map { (row.metric, $0) } })
    self.changes = Change.selection(changes).map { metric in
      Highlight(metric: metric, message: pairs.message(metric, changes[metric]!))
    }
    if !self.changes.isEmpty { return }
    conclusion =
      changes.isEmpty
      ? "No figure is known of both the first take and the last."
      : Change.conclusion(Array(changes.values))
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
