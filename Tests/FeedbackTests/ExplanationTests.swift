import Foundation
import Models
import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct ExplanationTests {
  static let explanations = try! Explanation.all(Profile.kindIDs.map { try! Profile.load($0) })

  @Test func `every metric is explained, in the list's order`() {
    #expect(Self.explanations.map(\.metric) == MetricID.allCases)
  }

  @Test func `what is judged says how to improve and what to practise`() {
    for explanation in Self.explanations where !explanation.judged.isEmpty {
      #expect(explanation.improvement != nil, "\(explanation.metric)")
      #expect(explanation.exercises != nil, "\(explanation.metric)")
    }
  }

  @Test func `exercises are the ones that reports give`() throws {
    let pitch = try #require(Self.explanations.first { $0.metric == .pitchStandardDeviation })
    let reported = SyntheticTalk.rushed.assessment.changes.compactMap(\.exercise)
    #expect(reported.contains(try #require(pitch.exercises?.below)))
    #expect(pitch.exercises?.above != nil)
  }

  @Test func `every rule's exercise is found on the side that it is for`() throws {
    let profile = try Profile.load("talk")
    let fade = try #require(Exercises(.phraseFade, profile: profile))
    #expect(fade.below == nil && fade.above != nil)
    #expect(Exercises(.medianF0, profile: profile) == nil)
  }

  @Test func `figures of accuracy are those of docs/ACCURACY.md`() throws {
    let file = ProfileDataTests.models.appending(path: "../docs/ACCURACY.md").standardizedFileURL
    let document = try String(contentsOf: file, encoding: .utf8)
    for explanation in Self.explanations {
      for figure in explanation.accuracy.matches(of: /\d+\.\d+/) {
        #expect(document.contains(figure.output), "\(explanation.metric): \(figure.output)")
      }
    }
  }

  @Test(arguments: [
    (#"{"group": "pich"}"#, "unknown group"),
    (#"{"metrics": {"pitchRang": {"improve": "x"}}}"#, "the nearest is pitchRange"),
    (#"{"metrics": {"speechRate": {"improve": "x"}}}"#, "not of the group pitch"),
    (#"{"metrics": {"pitchRange": {"like": "flatShare"}}}"#, "flatShare has no advice of its own"),
    (#"{"metrics": {"pitchRange": {"improv": "x"}}}"#, "no such field"),
    (#"{"measured": ""}"#, "is empty"),
  ])
  func `a mistake in a file is named`(change: String, problem: String) throws {
    var file: [String: Any] = ["group": "pitch", "measured": "m", "accuracy": "a", "metrics": [:]]
    let changed = try JSONSerialization.jsonObject(with: Data(change.utf8)) as? [String: Any]
    file.merge(try #require(changed)) { $1 }
    let problems = JSONProblems()
    let bytes = Array(try JSONSerialization.data(withJSONObject: file))
    _ = ExplanationFile(JSONField(try JSON(parsing: bytes), problems: problems))
    #expect(problems.all.contains { $0.contains(problem) }, "\(problems.all)")
  }
}
