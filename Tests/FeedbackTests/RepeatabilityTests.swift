import Models
import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct RepeatabilityTests {
  @Test func `what is judged can be compared, but for what says the same twice`() throws {
    let judged = try Profile.kindIDs.flatMap { try Profile.load($0).norms.keys }
      .filter { $0.group != .answers }
    let compared = Set(Repeatability.shipped.metrics)
    #expect(Set(judged).subtracting(compared) == [.estimatedWordsPerMinute])
    #expect(compared.isDisjoint(with: Norm.neverJudged))
  }

  @Test func `errors within a take and between recordings add up`() throws {
    let repeatability = try #require(
      Self.read(#"{"speechRate": {"unit": "syll/s", "deviation": 0.4}}"#).value)
    #expect(abs(repeatability.error(.speechRate, standardError: 0.3, speech: 60) - 0.5) < 1e-9)
    #expect(repeatability.error(.speechRate, standardError: nil, speech: 60) == 0.4)
  }

  @Test func `the spread of a minute shrinks with the root of the length, and is the least`() throws
  {
    let repeatability = try #require(
      Self.read(#"{"flatShare": {"unit": "", "deviation": 0, "spread": 0.2}}"#).value)
    #expect(repeatability.error(.flatShare, standardError: 0, speech: 240) == 0.1)
    #expect(repeatability.error(.flatShare, standardError: 0.3, speech: 240) == 0.3)
    #expect(repeatability.error(.flatShare, standardError: nil, speech: 0).isFinite)
  }

  @Test(arguments: [
    (#"{"speechRat": {"unit": "syll/s", "deviation": 0.4}}"#, "the nearest is speechRate"),
    (#"{"speechRate": {"unit": "st", "deviation": 0.4}}"#, #"unit: must be "syll/s""#),
    (#"{"speechRate": {"unit": "syll/s"}}"#, "deviation: is missing"),
    (#"{"speechRate": {"unit": "syll/s", "deviation": -1}}"#, "must lie from 0"),
    (#"{"speechRate": {"unit": "syll/s", "deviation": 1, "extra": 1}}"#, "no such field"),
  ])
  func `a mistake in the file is named`(metrics: String, problem: String) throws {
    let problems = try Self.read(metrics).problems
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }

  private static func read(_ metrics: String) throws -> (value: Repeatability?, problems: [String])
  {
    let text = """
      {"source": {"citation": "test", "year": null, "population": "none", "strength": "weak"},
      "metrics": \(metrics)}
      """
    let problems = JSONProblems()
    let field = JSONField(try JSON(parsing: Array(text.utf8)), problems: problems)
    return (Repeatability(field), problems.all)
  }
}
