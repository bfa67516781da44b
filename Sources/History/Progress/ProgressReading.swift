import DSP
public import Feedback
public import FoundationEssentials
import GRDB
public import SpeechMetrics

extension HistoryStore {
  /// What a report on progress is about.
  public struct ProgressQuery {
    /// The profile's identifier and title.
    public var profile: String
    public var title: String
    public var norms: [MetricID: Norm]
    /// What nothing is said of.
    public var unscored: [MetricID]
    public var since: Date?

    public init(
      profile: String, title: String, norms: [MetricID: Norm], unscored: [MetricID], since: Date?
    ) {
      self.profile = profile
      self.title = title
      self.norms = norms
      self.unscored = unscored
      self.since = since
    }
  }

  /// The profile of the latest take; nil where there are no takes.
  public func latestProfile() throws(HistoryError) -> String? {
    try takes(limit: 1).first?.take.profile
  }

  /// Drills stand apart from takes, and takes of other profiles aren't mixed in.
  public func progress(
    _ query: ProgressQuery, toolVersion: String, calendar: Calendar = .current
  ) throws(HistoryError) -> ProgressReport {
    let metrics = MetricID.primary.filter { !query.unscored.contains($0) }
    let series = try read { db in
      try TakeSeries(db, profile: query.profile, since: query.since, metrics: metrics)
    }
    let spans = Periods(series.entries.map(\.startedAt), calendar)
    let latestCount = min(5, series.entries.count / 2)
    var report = ProgressReport(
      toolVersion: toolVersion, profile: query.title,
      since: query.since?.day(in: calendar), takeCount: series.entries.count,
      latestTakeCount: latestCount, periodKind: spans.kind, periods: spans.periods,
      notes: try notes(series, query), ratings: series.ratings,
      drills: try drills(since: query.since, calendar),
      goals: try goals(includingClosed: true).filter { $0.isShown(since: query.since) }
        .map(ProgressReport.Goal.init),
      debriefs: try debriefs(since: query.since).map { ProgressReport.Debrief($0, calendar) })
    report.tell(
      metrics.map { metric in
        let figures = series.entries.map { $0.figures[metric] }
        return ProgressReport.Series(
          metric: metric, periods: spans.grouped(figures.map { $0?.value }),
          earlier: figures.dropLast(latestCount).compactMap { $0 },
          latest: figures.suffix(latestCount).compactMap { $0 }, norm: query.norms[metric])
      })
    return report
  }

  private func notes(
    _ series: TakeSeries, _ query: ProgressQuery
  ) throws(HistoryError) -> [String] {
    let others = try otherProfiles(than: query.profile, since: query.since)
    return [
      others.isEmpty
        ? nil
        : "Takes of other profiles stand apart: " + others.joined(separator: ", ")
          + ". See them with --profile.",
      series.otherParametersCount == 0
        ? nil
        : "Left out: \(series.otherParametersCount) measured with another --pause-min or F0 range.",
      Set(series.bases.map(\.hashes["weights"])).count > 1
        ? "The takes were measured by different versions of rehearse, so part of any change may come "
          + "from that." : nil,
    ].compactMap { $0 }
  }

  /// "interview (3)".
  private func otherProfiles(
    than profile: String, since start: Date?
  ) throws(HistoryError) -> [String] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT profile, count(*) FROM take WHERE profile <> ? AND startedAt >= ?
          GROUP BY profile ORDER BY profile
          """, arguments: [profile, start?.stored ?? .min]
      ).map { "\($0[0] as String) (\($0[1] as Int))" }
    }
  }

  private func drills(
    since start: Date?, _ calendar: Calendar
  ) throws(HistoryError) -> [ProgressReport.Drill] {
    let attempts = try drillAttempts(since: start)
    return Dictionary(grouping: attempts, by: \.drill).sorted { $0.key < $1.key }
      .map { drill, attempts in
        ProgressReport.Drill(
          drill: drill, attemptCount: attempts.count,
          judgedCount: attempts.count { $0.passed != nil },
          passedCount: attempts.count { $0.passed == true }, level: attempts.last!.level,
          day: attempts.last!.startedAt.day(in: calendar))
      }
  }
}

extension TakeSeries {
  /// Of the takes for which both numbers were noted.
  fileprivate var ratings: [ProgressReport.Rating] {
    let pairs: [(ProgressReport.Rating.Kind, [(Int?, Int?)])] = [
      (.comfort, entries.map { ($0.ratings.comfortBefore, $0.ratings.comfortAfter) }),
      (.prediction, entries.map { ($0.ratings.predicted, $0.ratings.actual) }),
    ]
    return pairs.compactMap { kind, pairs in
      let both = pairs.compactMap { first, second in
        first.flatMap { first in second.map { (Double(first), Double($0)) } }
      }
      guard let first = DSP.median(both.map(\.0)), let second = DSP.median(both.map(\.1)) else {
        return nil
      }
      return ProgressReport.Rating(
        kind: kind, takeCount: both.count, first: first, second: second)
    }
  }
}

extension StoredGoal {
  /// Those worked towards, and those finished in the time that is shown.
  fileprivate func isShown(since start: Date?) -> Bool {
    goal.ending == nil || (goal.ending == .finished && goal.changedAt >= start ?? .distantPast)
  }
}

extension ProgressReport.Goal {
  fileprivate init(_ stored: StoredGoal) {
    let states = Goal.State.allCases
    self.init(
      id: stored.id, statement: stored.goal.statement, state: stored.goal.state.name,
      step: states.firstIndex(of: stored.goal.state)! + 1,
      isFinished: stored.goal.ending == .finished)
  }
}

extension ProgressReport.Debrief {
  fileprivate init(_ debrief: Debrief, _ calendar: Calendar) {
    self.init(
      day: debrief.writtenAt.day(in: calendar), goal: debrief.goal, happened: debrief.happened,
      why: debrief.why, next: debrief.next)
  }
}
