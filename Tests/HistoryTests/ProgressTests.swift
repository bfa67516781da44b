import Feedback
import Foundation
import SpeechMetrics
import TestSupport
import Testing

@testable import History

@Suite struct `Progress` {
  private let store = try! TestHistory().open()
  private static let talk = try! Profile.load("talk")

  private func progress(since: Date? = nil, profile: String = "talk") throws -> ProgressReport {
    try store.progress(
      .init(
        profile: profile, title: "Talk", norms: Self.talk.norms, unscored: [], since: since),
      toolVersion: "1.2.3", calendar: utc)
  }

  private func remember(_ rates: [Double], every interval: Double = day) throws {
    for (number, rate) in rates.enumerated() {
      try store.remember(.test(at: monday + Double(number) * interval, speechRate: rate))
    }
  }

  private func speechRate(_ report: ProgressReport) throws -> ProgressReport.Row {
    try #require(report.metrics.first { $0.metric == .speechRate })
  }

  @Test func `is by week, from Monday to Monday, with gaps left empty`() throws {
    for (offset, rate) in [(0.0, 3.0), (6, 5), (21, 4)] {
      try store.remember(.test(at: monday + offset * day, speechRate: rate))
    }
    let report = try progress()
    #expect(report.periodKind == .week)
    #expect(
      report.periods.map(\.start) == ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"])
    #expect(report.periods.map(\.takeCount) == [2, 0, 0, 1])
    #expect(try speechRate(report).medians == [4, nil, nil, 4])
  }

  @Test func `counts each take of one second`() throws {
    for rate in [3.0, 4, 5] { try store.remember(.test(speechRate: rate)) }
    let report = try progress()
    #expect(report.takeCount == 3)
    #expect(report.periods.map(\.takeCount) == [3])
    #expect(try speechRate(report).medians == [4])
  }

  @Test func `is by month over more than half a year`() throws {
    try remember([3, 4, 5], every: 100 * day)
    let report = try progress()
    #expect(report.periodKind == .month)
    #expect(report.periods.map(\.start).first == "2026-11-01")
    #expect(report.periods.count == 7)
    #expect(report.periods.reduce(0) { $0 + $1.takeCount } == 3)
  }

  @Test func `names a change that is more than how takes differ`() throws {
    try remember([5.2, 5.1, 5.3, 5.2, 5.1, 3.5, 3.6, 3.4, 3.5, 3.6])
    let report = try progress()
    #expect(try speechRate(report).change?.verdict == .less)
    #expect(try speechRate(report).earlier == 5.2)
    #expect(try speechRate(report).latest == 3.5)
    #expect(report.changes.first?.hasPrefix("You spoke more slowly than before") == true)
    #expect(report.conclusion == nil)
  }

  @Test func `doesn't celebrate what takes differ by anyway`() throws {
    try remember([3.0, 4.2, 3.4, 4.4, 2.9, 4.3, 3.2, 4.5, 3.6, 4.1])
    let report = try progress()
    #expect(report.changes.isEmpty)
    #expect(try speechRate(report).summary == "no clear change")
    #expect(report.conclusion?.contains("No figure changed") == true)
  }

  @Test func `calls chance a change in about one comparison of twenty`() throws {
    var random = SeededGenerator(seed: 9)
    for count in [4, 6, 12] {
      var clear = 0
      for _ in 0..<1000 {
        let figures = (0..<count).map { _ in
          Change.Figure(value: 4 + 0.4 * random.nextGaussian(), error: 0.05)
        }
        let latest = min(5, count / 2)
        let medians = try #require(
          Change.Figure.medians(
            Array(figures.dropLast(latest)), Array(figures.suffix(latest))))
        clear +=
          Change(.speechRate, from: medians.earlier, to: medians.later, norm: nil).isClear ? 1 : 0
      }
      #expect((10...80).contains(clear), "\(clear) of 1000 with \(count) takes")
    }
  }

  @Test func `says nothing of change in fewer than four takes`() throws {
    try remember([3, 5, 3])
    let report = try progress()
    #expect(try speechRate(report).change == nil)
    #expect(report.changes.isEmpty)
    #expect(report.conclusion?.contains("four takes") == true)
  }

  @Test func `keeps other profiles and drills apart`() throws {
    try remember([3, 3.1])
    try store.remember(.test(at: monday + 0.5 * day, profile: "interview", speechRate: 6))
    for (number, passed) in [true, false, nil].enumerated() {
      try store.append(
        DrillAttempt(
          drill: "pauses", level: number + 1, startedAt: monday + Double(number), value: 9,
          passed: passed))
    }
    let report = try progress()
    #expect(report.takeCount == 2)
    #expect(try speechRate(report).medians == [3.05])
    #expect(
      report.notes == [
        "Takes of other profiles stand apart: interview (1). See them with --profile."
      ])
    #expect(
      report.drills == [
        .init(
          drill: "pauses", attemptCount: 3, judgedCount: 2, passedCount: 1, level: 3,
          day: "2026-11-02")
      ])
  }

  @Test func `leaves out what is withheld, older than asked for, or measured otherwise`() throws {
    var withheld = RememberedTake.test(at: monday + 2 * day, speechRate: 9)
    withheld.figures[.speechRate]?.withheld = "too noisy"
    var otherwise = RememberedTake.test(at: monday + 3 * day, speechRate: 9)
    otherwise.basis.minimumPause = 0.5
    try remember([8, 3])
    for take in [withheld, otherwise] { try store.remember(take) }
    try store.remember(.test(at: monday + 4 * day, speechRate: 3))
    let report = try progress(since: monday + day)
    #expect(report.takeCount == 3)
    #expect(try speechRate(report).medians == [3])
    #expect(report.notes.contains { $0.contains("1 measured with another") })
    #expect(report.since == "2026-11-03")
  }

  @Test func `sets comfort and expectation beside how it went`() throws {
    for (number, ratings) in [(3, 6, 4, 7), (5, 6, 2, 8)].enumerated() {
      var take = RememberedTake.test(at: monday + Double(number))
      take.ratings = .init(
        comfortBefore: ratings.0, comfortAfter: ratings.1, predicted: ratings.2,
        actual: ratings.3)
      try store.remember(take)
    }
    try store.remember(.test(at: monday + 9))
    #expect(
      try progress().ratings == [
        .init(kind: .comfort, takeCount: 2, first: 4, second: 6),
        .init(kind: .prediction, takeCount: 2, first: 3, second: 7.5),
      ])
  }

  @Test func `of nothing is empty`() throws {
    let report = try progress()
    #expect(report.takeCount == 0 && report.periods.isEmpty && report.metrics.isEmpty)
    #expect(report.conclusion == nil)
  }
}
