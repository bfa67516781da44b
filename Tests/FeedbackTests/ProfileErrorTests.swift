import Foundation
import Models
import SpeechMetrics
import Testing

@testable import Feedback

/// What is wrong with a file, said with its name and the path of the field.
struct ProfileErrorTests {
  private static let source = ProfileOwnTests.source

  private static func problems(_ json: String) -> [String] {
    problems { _ = try Profile.parse(Array(json.utf8), name: "mine.json") }
  }

  private static func problems(_ read: () throws -> Void) -> [String] {
    do {
      try read()
      return []
    } catch ProfileError.problems(_, let problems) {
      return problems
    } catch {
      return ["\(error)"]
    }
  }

  /// One norm for the speech rate, with `old` in it replaced.
  private static func norm(_ old: String, _ new: String) -> String {
    let valid = #"""
      , "norms": [{"metric": "speechRate", "unit": "syll/s", "green": {"low": 3, "high": 4},
      "amber": {"low": 2, "high": 5}, "source": \#(source)}]
      """#
    #expect(valid.contains(old))
    return ProfileOwnTests.json(valid.replacingOccurrences(of: old, with: new))
  }

  @Test(arguments: [
    (
      #""speechRate""#, #""speachRate""#, "norms[0].metric: unknown metric", "nearest is speechRate"
    ),
    (#""speechRate""#, #""medianF0""#, "norms[0].metric: medianF0 is information only", "take"),
    ("syll/s", "syll/min", "norms[0].unit: must be", "syll/s"),
    (#""unit": "syll/s", "#, "", "norms[0].unit: must be", "syll/s"),
    (#""low": 3, "high": 4"#, #""low": 4, "high": 4"#, "norms[0].green: is empty", "less than"),
    (#""low": 3, "high": 4"#, "", "norms[0].green: needs a low", "high"),
    (#""low": 2, "#, #""low": 3.5, "#, "norms[0].amber.low: 3.5 lies inside", "give 3.0 or less"),
    (#""high": 5"#, #""high": 3.5"#, "norms[0].amber.high: 3.5 lies inside", "give 4.0 or more"),
    (#""low": 2, "#, "", "norms[0].amber.low: give low in both", "neither"),
    (#", "high": 5"#, "", "norms[0].amber.high: give high in both", "neither"),
    (source, "null", "norms[0].source: is missing", "object"),
    (#""citation": "mine", "#, "", "norms[0].source.citation: is missing", "text"),
    (#""mine""#, #"" ""#, "norms[0].source.citation: is empty", "empty"),
    (#""mine""#, #""\u001b[2J""#, "norms[0].source.citation: contains a control", "take it out"),
    (#""convention""#, #""sure""#, "norms[0].source.strength: unknown strength \"sure\"", "weak"),
    (#""green""#, #""grean""#, "norms[0].grean: no such field", "green"),
    (#""high": 4"#, #""high": "4""#, "norms[0].green.high: must be", "a number"),
    (#"[{"metric""#, #"[7, {"metric""#, "norms[0]: must be", "an object"),
  ])
  func `a wrong norm is named`(old: String, new: String, place: String, advice: String) throws {
    let problems = Self.problems(Self.norm(old, new))
    #expect(problems.contains { $0.hasPrefix(place) && $0.contains(advice) }, "\(problems)")
  }

  @Test(arguments: [
    (#", "weigths": {}"#, "weigths: no such field; the nearest is weights"),
    (#", "unscored": ["umms"]"#, "unscored[0]: unknown metric"),
    (#", "norms": {}"#, "norms: must be a list"),
    (
      #", "weights": {"values": {"speechRate": -1}, "source": SOURCE}"#,
      "weights.values.speechRate: is -1.0; it must lie from 0.0 to 100.0"
    ),
    (#", "weights": {"values": {"speechRate": 1}}"#, "weights.source: is missing"),
    (
      #", "weights": {"values": {"pace": 1}, "source": SOURCE}"#,
      "weights.values.pace: unknown metric"
    ),
    (
      #", "weights": {"values": {"duration": 1}, "source": SOURCE}"#,
      "weights.values.duration: this profile has no norm"
    ),
    (
      #", "weights": {"values": {"flatShare": 1}, "source": SOURCE}"#,
      "weights.values.flatShare: says the same as pitchStandardDeviation"
    ),
    (
      #", "syllablesPerWord": {"value": 0.9, "source": SOURCE}"#,
      "syllablesPerWord.value: is 0.9; it must lie from 1.0 to 3.0"
    ),
    (
      #", "syllablesPerWord": {"value": 1.5, "deviation": 2, "source": SOURCE}"#,
      "syllablesPerWord.deviation: is 2.0; it must lie from 0.0 to 1.0"
    ),
    (#", "syllablesPerWord": {"value": 1.5}"#, "syllablesPerWord.source: is missing"),
  ])
  func `a wrong field is named`(fields: String, expected: String) {
    let fields = fields.replacingOccurrences(of: "SOURCE", with: Self.source)
    let problems = Self.problems(ProfileOwnTests.json(fields))
    #expect(problems.count == 1 && problems[0].hasPrefix(expected), "\(problems)")
  }

  @Test(arguments: [
    (#""mine""#, #""Mine 2""#, #"id: is "Mine 2"; only a to z"#),
    (#""mine""#, #""talk""#, "id: talk is a built-in profile; choose another id"),
    (#", "extends": "talk""#, "", "extends: is missing"),
    (
      #""extends": "talk""#, #""extends": "other.json""#,
      #"extends: "other.json" is not a built-in profile; known are conversation, interview"#
    ),
    (#""title": "Mine", "#, "", "title: is missing"),
  ])
  func `a wrong name is named`(old: String, new: String, expected: String) {
    let problems = Self.problems(ProfileOwnTests.json().replacingOccurrences(of: old, with: new))
    #expect(problems.count == 1 && problems[0].hasPrefix(expected), "\(problems)")
  }

  @Test func `a second norm for one metric is a problem`() {
    let one = Self.norm("mine", "mine").components(separatedBy: "[{")[1].dropLast(2)
    let problems = Self.problems(ProfileOwnTests.json(#", "norms": [{\#(one), {\#(one)]"#))
    #expect(problems == ["norms[1]: a second norm for speechRate; take one of them out"])
  }

  @Test func `all problems are found in one reading`() {
    let json = #"{"id": "a b", "title": 3, "extends": "tlak", "unscored": ["um"], "colour": 1}"#
    let problems = Self.problems(json)
    #expect(
      problems.map { $0.prefix { $0 != ":" } }
        == ["extends", "colour", "id", "title", "description", "unscored[0]"])
  }

  @Test(arguments: ["", "{", "[1,", "{\"id\" \"mine\"}", "nul"])
  func `what is not JSON is said to be so, and why`(text: String) {
    #expect {
      try ProfileOwnTests.parse(text)
    } throws: { error in
      guard case .notJSON("mine.json", let reason) = error as? ProfileError else { return false }
      return !reason.isEmpty
    }
  }

  @Test func `a wrong metric does not hide wrong numbers`() {
    let json = Self.norm(#""speechRate""#, #""rate""#)
      .replacingOccurrences(of: #""low": 2"#, with: #""low": "two""#)
    let problems = Self.problems(json)
    #expect(
      problems.map { $0.prefix { $0 != ":" } } == ["norms[0].metric", "norms[0].amber.low"])
  }

  @Test func `JSON that is no object is a problem`() {
    #expect(Self.problems("[]") == ["must be an object {…}"])
  }

  @Test func `an unknown name lists the known ones`() {
    let error = ProfileError.unknown(name: #""lecture""#, known: Profile.builtInIDs)
    #expect(throws: error) { try Profile.load("lecture") }
    #expect("\(error)".contains("conversation, interview, stutter, talk, technical"))
    #expect("\(error)".contains(".json"))
  }

  @Test(arguments: Profile.kindIDs.map { "profiles/\($0).json" } + ["quality/gates.json"])
  func `a shipped file without one of its sources fails`(path: String) throws {
    let json = try #require(ModelFiles.data(path).map { String(decoding: $0, as: UTF8.self) })
    let mutated = json.replacingOccurrences(of: #""citation""#, with: #""quotation""#)
    let norms = try Profile.load("conversation").norms
    let problems = Self.problems {
      _ = try readJSON(Array(mutated.utf8), named: path) { field -> (any Equatable)? in
        path.hasPrefix("quality") ? QualityGates(field) : ProfileFile(field, norms: norms)
      }
    }
    #expect(
      problems.contains { $0.hasSuffix("source.quotation: no such field; the nearest is citation") }
    )
    #expect(problems.contains { $0.contains("source.citation: is missing") })
  }

  @Test(arguments: [
    (#""metric": "speechRate""#, #""metric": "speedRate""#, "metric: unknown metric"),
    (#""unit": "syll/s""#, #""unit": "syll/min""#, "unit: must be"),
    (#""low": 3.0, "high": 4.0"#, #""low": 4.0, "high": 3.0"#, "bands.talk.green: is empty"),
    (#""source""#, #""sauce""#, "source: is missing"),
    (#""interview""#, #""interwiev""#, "bands.interwiev: no such field"),
  ])
  func `a shipped norm with a mistake fails`(old: String, new: String, expected: String) throws {
    let bytes = try #require(ModelFiles.data("norms/speechRate.json"))
    let mutated = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: old, with: new)
    let problems = Self.problems {
      _ = try readJSON(Array(mutated.utf8), named: "speechRate.json") {
        Norm.byProfile($0, profiles: Profile.kindIDs)
      }
    }
    #expect(problems.contains { $0.hasPrefix(expected) }, "\(problems)")
  }
}
