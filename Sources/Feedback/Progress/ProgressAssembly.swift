import DSP
public import SpeechMetrics

extension ProgressReport {
  /// One metric's figures over the takes.
  public struct Series {
    public var metric: MetricID
    /// By period, as they were measured.
    public var periods: [[Double]]
    public var earlier: [Change.Figure]
    public var latest: [Change.Figure]
    public var norm: Norm?

    public init(
      metric: MetricID, periods: [[Double]], earlier: [Change.Figure], latest: [Change.Figure],
      norm: Norm?
    ) {
      self.metric = metric
      self.periods = periods
      self.earlier = earlier
      self.latest = latest
      self.norm = norm
    }
  }

  /// What takes differ by in a person whose delivery doesn't change.
  private static let noiseName = "how much your takes differ by themselves"

  /// Says what changed from the earlier takes to the latest; metrics without a figure are left out.
  public mutating func tell(_ series: [Series]) {
    metrics = series.map(Row.init).filter { $0.medians.contains { $0 != nil } }
    let rows = Dictionary(uniqueKeysWithValues: metrics.map { ($0.metric, $0) })
    let known = rows.compactMapValues(\.change)
    changes = Change.selection(known).map { metric in
      known[metric]!.message(
        metric, from: rows[metric]!.earlier!, to: rows[metric]!.latest!,
        norm: rows[metric]!.norm, noiseName: Self.noiseName)
    }
    guard changes.isEmpty, takeCount > 0 else { return }
    conclusion =
      known.isEmpty
      ? "From four takes of one profile on, this says what changed."
      : Change.conclusion(Array(known.values), noiseName: Self.noiseName)
  }
}

extension ProgressReport.Row {
  fileprivate init(_ series: ProgressReport.Series) {
    let metric = series.metric
    let medians = Change.Figure.medians(series.earlier, series.latest).map {
      (earlier: $0.earlier.rounded(metric), later: $0.later.rounded(metric))
    }
    let change = medians.map {
      Change(metric, from: $0.earlier, to: $0.later, norm: series.norm)
    }
    self.init(
      metric: metric, name: metric.name, unit: metric.unit,
      medians: series.periods.map { median($0).map(metric.rounded) },
      earlier: medians?.earlier.value, latest: medians?.later.value,
      norm: series.norm, change: change,
      summary: change?.summary(metric) ?? "too few takes")
  }
}

extension ProgressReport {
  /// Without what takes came to, which `tell` adds.
  public init(
    toolVersion: String, profile: String?, since: String?, takeCount: Int, latestTakeCount: Int,
    periodKind: PeriodKind, periods: [Period], notes: [String], ratings: [Rating],
    drills: [Drill], goals: [Goal], debriefs: [Debrief]
  ) {
    self.init(
      schema: Self.schema, toolVersion: toolVersion, profile: profile, since: since,
      takeCount: takeCount, latestTakeCount: latestTakeCount, periodKind: periodKind,
      periods: periods, notes: notes, changes: [], conclusion: nil, metrics: [],
      ratings: ratings, drills: drills, goals: goals, debriefs: debriefs)
  }
}
