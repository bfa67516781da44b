import Foundation
import SpeechAnalysis
import SpeechMetrics
import Testing

@testable import Feedback
@testable import Reporting

@Suite struct ComparisonTests {
  typealias Takes = ComparisonSample

  @Test func `a take compared with itself shows no change`() {
    let comparison = Takes.comparison(Takes.flat, Takes.flat)
    #expect(comparison.changes.isEmpty)
    #expect(comparison.conclusion == "No figure changed by more than the measurement's own noise.")
    #expect(
      comparison.metrics.compactMap(\.change).allSatisfy { !$0.isClear && $0.difference == 0 })
  }

  @Test func `what changed by more than noise leads`() {
    let comparison = Takes.comparison(Takes.flat, Takes.lively)
    #expect(comparison.changes.map(\.metric) == [.pitchStandardDeviation])
    #expect(comparison.changes[0].message.hasPrefix("Your pitch varied more than before"))
    #expect(comparison.conclusion == nil)
    #expect(comparison.row(.pitchStandardDeviation)?.direction == "into the green band")
    #expect(comparison.row(.pitchStandardDeviation)?.values == [1.5, 3.4])
  }

  @Test func `the other way round it leads out of the band`() {
    let comparison = Takes.comparison(Takes.lively, Takes.flat)
    #expect(comparison.row(.pitchStandardDeviation)?.change?.verdict == .less)
    #expect(comparison.row(.pitchStandardDeviation)?.change?.movement == .outOf)
  }

  @Test func `a report read from JSON compares as the recording does`() throws {
    let report = Sample.report()
    let json = ReportFormat.json.render(report)
    let read = try ComparedTake(json: Array(json.utf8), name: "friday.json")
    #expect(read == ComparedTake(report))
  }

  @Test func `three takes have their steps`() {
    let middle = Takes.take([.pitchStandardDeviation: 3.3])
    let row = Takes.comparison(Takes.flat, middle, Takes.lively).row(.pitchStandardDeviation)
    #expect(row?.steps.map { [$0.from, $0.to] } == [[1, 2], [2, 3]])
    #expect(row?.steps.map(\.change?.verdict) == [.more, .unclear])
    #expect(row?.change?.difference == 1.9)
    #expect(Takes.comparison(Takes.flat, middle).row(.speechRate)?.steps.isEmpty == true)
  }

  @Test(arguments: [true, false])
  func `what was withheld or missing in a take is not compared`(isWithheld: Bool) {
    let silent = Takes.take { report in
      if isWithheld {
        report.metrics[.speechRate]?.withheld = "there is too much noise"
      } else {
        report.metrics[.speechRate]?.value = nil
        report.metrics[.speechRate]?.missing = "there is too much noise"
      }
    }
    let row = Takes.comparison(Takes.flat, silent).row(.speechRate)
    #expect(row?.change == nil && row?.values == [3.9, nil])
    #expect(row?.summary == "not compared: in take 2, there is too much noise")
    let both = Takes.comparison(silent, silent).row(.speechRate)
    #expect(both?.summary == "not compared: in takes 1 and 2, there is too much noise")
    let clipped = Takes.take { $0.metrics[.speechRate]?.withheld = "it is clipped" }
    #expect(
      Takes.comparison(clipped, silent).row(.speechRate)?.summary
        == "not compared: in take 1, it is clipped; in take 2, there is too much noise")
  }

  @Test func `figures that rest on other pauses are not compared, the others are`() {
    let other = Takes.take { $0.parameters.minimumPause = 0.4 }
    let comparison = Takes.comparison(Takes.flat, other)
    #expect(
      comparison.row(.pauseMedian)?.summary == "not compared: pauses begin at different lengths")
    #expect(comparison.row(.speechRate)?.change != nil)
    #expect(comparison.notes.count == 1)
    #expect(comparison.notes[0].hasPrefix("Pauses begin at 0.25 s in take 1, at 0.4 s in take 2"))
  }

  /// What may differ between two takes besides the talk, and what is said of it.
  enum Difference: String, CaseIterable {
    case profile = "different profiles (Talk, Interview)"
    case profileVersion = "different versions of the profile Talk"
    case version = "different versions of rehearse (1.2.3, 2.0.0)"
    case weights = "different versions of rehearse, so"
    case range = "F0 was looked for in different ranges"
    case tiers = "differs: pauses in take 1; fillers in take 2"

    func apply(to report: inout Report) {
      switch self {
      case .profile:
        report.profile.title = "Interview"
        report.profile.hash = "other"
      case .profileVersion: report.profile.hash = "other"
      case .version: report.tool.version = "2.0.0"
      case .weights: report.hashes["weights"] = "other"
      case .range: report.parameters.f0Floor = 75
      case .tiers: report.givenTiers = [.fillers]
      }
    }
  }

  @Test(arguments: Difference.allCases)
  func `what else differs is said`(difference: Difference) {
    let comparison = Takes.comparison(Takes.flat, Takes.take(change: difference.apply))
    #expect(comparison.notes.count == 1)
    #expect(comparison.notes[0].contains(difference.rawValue), "\(comparison.notes)")
  }

  @Test func `bands are the last take's`() {
    let strict = Takes.take([.pitchStandardDeviation: 3.4]) {
      $0.metrics[.pitchStandardDeviation]?.norm?.green = .init(low: 4, high: 4.5)
    }
    let row = Takes.comparison(Takes.flat, strict).row(.pitchStandardDeviation)
    #expect(row?.change?.movement == .toward)
    #expect(row?.band == "4.0–4.5")
  }

  @Test func `takes that share no figure say so`() {
    let nothing = Takes.take { $0.metrics = [:] }
    let comparison = Takes.comparison(Takes.flat, nothing)
    #expect(comparison.conclusion == "No figure is known of both the first take and the last.")
  }
}
