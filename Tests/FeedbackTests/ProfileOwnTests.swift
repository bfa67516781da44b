import Feedback
import Foundation
import SpeechMetrics
import Testing

/// A user's own profile: what it changes, and what it takes over.
struct ProfileOwnTests {
  static let source = #"{"citation": "mine", "population": "me", "strength": "convention"}"#

  /// A profile that is valid but for what `fields` adds.
  static func json(_ fields: String = "") -> String {
    #"{"id": "mine", "title": "Mine", "description": "For me.", "extends": "talk"\#(fields)}"#
  }

  static func parse(_ json: String) throws -> Profile {
    try Profile.parse(Array(json.utf8), name: "mine.json")
  }

  @Test func `a profile that changes nothing is the one it extends under another name`() throws {
    let mine = try Self.parse(Self.json())
    let talk = try Profile.load("talk")
    #expect([mine.id, mine.title, mine.description] == ["mine", "Mine", "For me."])
    #expect(mine.norms == talk.norms && mine.weights == talk.weights && mine.gates == talk.gates)
    #expect(mine.syllablesPerWord == talk.syllablesPerWord)
    #expect(mine.hash != talk.hash)
  }

  @Test func `a norm replaces the one it names and no other`() throws {
    let norm = #"""
      {"metric": "speechRate", "unit": "syll/s", "green": {"high": 5}, "amber": {"high": 6},
       "source": \#(Self.source)}
      """#
    let mine = try Self.parse(Self.json(#", "norms": [\#(norm)]"#))
    let rate = try #require(mine.norm(.speechRate))
    #expect([rate.green.low, rate.green.high, rate.amber.high] == [nil, 5, 6])
    #expect(rate.source.strength == .convention && rate.source.year == nil)
    #expect(try mine.norm(.pauseMedian) == Profile.load("talk").norm(.pauseMedian))
  }

  @Test func `weights change those they name, and 0 keeps the norm`() throws {
    let values = #"{"speechRate": 0, "phonationTimeRatio": 1.5}"#
    let mine = try Self.parse(
      Self.json(#", "weights": {"values": \#(values), "source": \#(Self.source)}"#))
    #expect(mine.weights[.speechRate] == nil && mine.norm(.speechRate) != nil)
    #expect(mine.weights[.phonationTimeRatio] == 1.5 && mine.weights[.pauseMedian] == 2)
    #expect(mine.weightsSource.citation == "mine")
  }

  @Test func `words per minute may be scored in place of the speech rate`() throws {
    let values = #"{"speechRate": 0, "estimatedWordsPerMinute": 2}"#
    let mine = try Self.parse(
      Self.json(#", "weights": {"values": \#(values), "source": \#(Self.source)}"#))
    #expect(mine.weights[.estimatedWordsPerMinute] == 2)
  }

  @Test func `what is opted out of has neither norm nor weight`() throws {
    let mine = try Self.parse(Self.json(#", "unscored": ["fillers", "pauseMedian"]"#))
    #expect(mine.norm(.filledPausesPerMinute) == nil && mine.norm(.pauseMedian) == nil)
    #expect(mine.weights[.filledPausesPerMinute] == nil && mine.weights[.pauseMedian] == nil)
    #expect(
      mine.unscored
        == MetricID.allCases.filter { $0 == .pauseMedian || $0.group == .fillers })
    #expect(mine.norm(.longPausesPerMinute) != nil)
  }

  @Test func `syllables per word are those of the file`() throws {
    let mine = try Self.parse(
      Self.json(#", "syllablesPerWord": {"value": 1.9, "source": \#(Self.source)}"#))
    #expect(mine.syllablesPerWord == 1.9)
    #expect(mine.syllablesPerWordDeviation == (try Profile.load("talk")).syllablesPerWordDeviation)
    #expect(mine.syllablesPerWordSource.citation == "mine")
  }

  @Test func `any number changes the hash`() throws {
    let faster = #", "syllablesPerWord": {"value": 1.41, "source": \#(Self.source)}"#
    #expect(try Self.parse(Self.json()).hash != Self.parse(Self.json(faster)).hash)
  }

  @Test func `the example in the data's README is valid`() throws {
    let readme = try String(
      contentsOf: ProfileDataTests.models.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```json\n")?.upperBound)
    let end = try #require(readme[start...].range(of: "```")?.lowerBound)
    let profile = try Self.parse(String(readme[start..<end]))
    #expect(Set(profile.weights.keys.map(\.group)) == [.pitch, .level])
    #expect(profile.norm(.pitchStandardDeviation)?.green.low == 2.2)
  }
}
