@testable import Feedback
@testable import Reporting
@testable import SpeechMetrics

extension Sample {
  /// A talk that was flatter and as fast last time.
  static func sinceLastTime(
    title: String? = "Opening talk", usual: Double? = 2.2
  ) -> SinceLastTime {
    let pitch = SinceLastTime.Reading(
      metric: .pitchStandardDeviation, now: .init(value: 3.4, error: 0.1),
      before: .init(value: 1.6, error: 0.1), usual: usual.map { .init(value: $0, error: 0.1) })
    let rate = SinceLastTime.Reading(
      metric: .speechRate, now: .init(value: 3.5, error: 0.1),
      before: .init(value: 3.55, error: 0.1), usual: nil)
    return SinceLastTime(
      [rate, pitch], day: "2026-11-14", title: title,
      usualTakeCount: usual.map { _ in 5 }, norms: norms)
  }

  /// Eight weeks with a gap in which the pitch became livelier.
  static func progress(hostile: String? = nil) -> ProgressReport {
    let pitches: [[Double]] = [[1.5, 1.6], [1.7], [], [1.6, 1.8], [2.6], [3], [3.2], [3.3, 3.1]]
    let figures = pitches.joined().map { Change.Figure(value: $0, error: 0.1) }
    var report = ProgressReport(
      toolVersion: "1.2.3", profile: hostile ?? "Talk", since: nil, takeCount: figures.count,
      latestTakeCount: 5, periodKind: .week,
      periods: pitches.enumerated().map {
        .init(
          start: [
            "2026-09-28", "2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26",
            "2026-11-02", "2026-11-09", "2026-11-16",
          ][$0], takeCount: $1.count)
      },
      notes: [hostile ?? "One note."],
      ratings: [
        .init(kind: .comfort, takeCount: 3, first: 4, second: 6.5),
        .init(kind: .prediction, takeCount: 1, first: 3, second: 7),
      ],
      drills: [
        .init(
          drill: hostile ?? "pauses", attemptCount: 5, judgedCount: 4, passedCount: 3, level: 2,
          day: "2026-11-16")
      ],
      goals: [
        .init(
          id: 1, statement: hostile ?? "Ask on Tuesday", state: "variations", step: 3,
          isFinished: false)
      ],
      debriefs: [
        .init(
          day: "2026-11-17", goal: hostile ?? "Ask on Tuesday", happened: hostile ?? "I asked",
          why: "", next: "Again")
      ])
    report.tell([
      .init(
        metric: .pitchStandardDeviation, periods: pitches, earlier: figures.dropLast(5),
        latest: figures.suffix(5), norm: norms[.pitchStandardDeviation]),
      .init(
        metric: .speechRate, periods: pitches.map { $0.map { _ in 3.5 } },
        earlier: figures.dropLast(5).map { _ in .init(value: 3.5, error: 0.1) },
        latest: figures.suffix(5).map { _ in .init(value: 3.5, error: 0.1) },
        norm: norms[.speechRate]),
    ])
    return report
  }
}
