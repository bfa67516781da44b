import Foundation
import SpeechAnalysis
import TestSupport
import Testing

@testable import ClubNight
@testable import Feedback
@testable import Reporting

@Suite struct StandingsTests {
  private static let report: Report = {
    let file = Fixture.root.deletingLastPathComponent()
      .appending(path: "Tests/ReportingTests/Goldens/report.json")
    var report = try! JSONDecoder().decode(Report.self, from: Data(contentsOf: file))
    report.quality = []
    return report
  }()

  private func speech(
    _ score: Double?, _ uncertainty: Double = 0, name: String = UUID().uuidString,
    changing change: (inout ClubResult) -> Void = { _ in }
  ) -> ClubOutcome {
    var report = Self.report
    report.score?.overall = score
    report.score?.uncertainty = uncertainty
    report.score?.withheld = score == nil ? "there is too little speech" : nil
    var entry = ClubEntry(file: name, path: name, speaker: name, profile: "talk")
    entry.type = "prepared"
    entry.timing = try? TimingRule(type: "prepared")
    var result = ClubResult(
      entry: entry, report: report, speech: TimeRange(start: 2, end: 362), contentHash: name,
      previousScore: nil)
    change(&result)
    return .heard(result)
  }

  private func evening(_ outcomes: [ClubOutcome]) -> Evening {
    Evening(outcomes: outcomes, showing: .init(), toolVersion: "1", modelsHash: "0")
  }

  private func ranking(_ outcomes: [ClubOutcome]) throws -> Standings.Ranking {
    try #require(evening(outcomes).standings.groups.first).byScore
  }

  @Test func `the highest score comes first and equal scores share a place`() throws {
    let ranking = try ranking([60, 90, 75, 90, 40].map { speech($0) })
    #expect(ranking.places.map(\.number) == [1, 1, 3, 4, 5])
    #expect(ranking.places.map(\.outcome) == [1, 3, 2, 0, 4])
    #expect(ranking.tooCloseToCall == [0..<2])
  }

  @Test func `neighbours within their uncertainty are too close to call`() throws {
    // 1.96 × √(3² + 4²) = 9.8
    #expect(try ranking([speech(90, 3), speech(80, 4)]).tooCloseToCall == [])
    #expect(try ranking([speech(90, 3), speech(81, 4)]).tooCloseToCall == [0..<2])
  }

  @Test func `what another phone can change is too close to call`() throws {
    #expect(try ranking([speech(90), speech(87), speech(83)]).tooCloseToCall == [0..<2])
  }

  @Test func `a chain of close neighbours is no bracket from end to end`() throws {
    let ranking = try ranking([90, 88, 86, 84, 70].map { speech($0) })
    #expect(ranking.tooCloseToCall == [0..<2, 1..<3, 2..<4])
  }

  @Test func `brackets hold only pairs that are close, and every close neighbour is in one`() throws
  {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let ranking = Standings.Ranking(
        (0..<30).map {
          .init(
            outcome: $0, points: Double(Int.random(in: 20...100, using: &random)),
            uncertainty: .random(in: 0...6, using: &random))
        })
      let isClose = { (first: Int, second: Int) in
        let (a, b) = (ranking.places[first], ranking.places[second])
        let error = (a.uncertainty * a.uncertainty + b.uncertainty * b.uncertainty).squareRoot()
        return abs(a.points - b.points) <= max(3, 1.96 * error)
      }
      for range in ranking.tooCloseToCall {
        #expect(range.allSatisfy { first in range.allSatisfy { isClose(first, $0) } })
      }
      for index in 1..<30 where isClose(index - 1, index) {
        #expect(ranking.tooCloseToCall.contains { $0.contains(index - 1) && $0.contains(index) })
      }
    }
  }

  @Test func `types and profiles are apart, in the order in which they come`() {
    let outcomes = [
      speech(50), speech(60) { $0.entry.type = nil }, speech(70),
      speech(80) { $0.report.profile.hash = "another" },
    ]
    let groups = evening(outcomes).standings.groups
    #expect(groups.map(\.type) == ["prepared", nil, "prepared"])
    #expect(groups.map { $0.byScore.places.map(\.outcome) } == [[2, 0], [1], [3]])
  }

  @Test func `improvement ranks those who have an earlier score`() throws {
    let outcomes = [
      speech(90, 3) { $0.previousScore = .init(overall: 88, uncertainty: 4) }, speech(95),
      speech(60, 3) { $0.previousScore = .init(overall: 40, uncertainty: 4) },
    ]
    let ranking = try #require(evening(outcomes).standings.groups[0].byImprovement)
    #expect(ranking.places.map(\.outcome) == [2, 0])
    #expect(ranking.places.map(\.points) == [20, 2])
    #expect(ranking.places.map(\.uncertainty) == [5, 5])
    #expect(evening([speech(1)]).standings.groups[0].byImprovement == nil)
  }

  @Test func `who has no place is apart, with the reason`() throws {
    let rule = try TimingRule(type: "prepared")
    let failure = ClubFailure(
      entry: ClubEntry(file: "x", path: "x", speaker: "x", profile: "talk"), reason: "is empty")
    let noise = QualityCondition(kind: .veryNoisy, message: "too noisy")
    let outcomes: [ClubOutcome] = [
      speech(90, name: "a"), .failed(failure), speech(90, name: "a"),
      speech(90) { $0.entry.optOut = [.rank] }, speech(90) { $0.entry.optOut = [.pace, .score] },
      speech(90) { $0.speech = TimeRange(start: 0, end: 450.01) },
      speech(90) { $0.report.quality = [noise] }, speech(nil),
      speech(90) { $0.entry.optOut = [.pace] },
      speech(90, name: "a") { $0.entry.start = 5 },
    ]
    let standings = evening(outcomes).standings
    #expect(standings.groups.map { $0.byScore.places.map(\.outcome) } == [[0, 8, 9]])
    #expect(standings.apart.map(\.outcome) == Array(1...7))
    #expect(
      standings.apart.map(\.reason) == [
        .failed("is empty"), .duplicate(of: 0), .optedOut, .optedOut,
        .disqualified(rule.qualification(of: 450.01, allowance: 0)),
        .poorRecording(["too noisy"]), .poorRecording(["there is too little speech"]),
      ])
  }

  @Test func `a hum or a warning about noise takes nobody's place`() {
    let noisy = speech(90) { $0.report.quality = [.init(kind: .noisy, message: "a little noisy")] }
    #expect(evening([noisy]).standings.apart == [])
  }

  @Test func `a speech is timed from where the evening says`() throws {
    guard case .heard(let result) = speech(90) else { return }
    #expect(result.length(from: .firstSpeech) == 360)
    #expect(result.length(from: .fileStart) == 362)
    #expect(result.length(from: .offset(12)) == 350)
    #expect(result.length(from: .offset(1000)) == 0)
    var evening = evening([])
    evening.showing.start = .offset(100)
    #expect(evening.qualification(of: result)?.verdict == .under(by: 8))
  }
}
