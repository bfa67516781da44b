import Testing

@testable import Feedback

/// Files that are nearly right, or nothing like it: an error or a profile, never a crash.
struct ProfileFuzzTests {
  private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  private static let valid = ProfileOwnTests.json(
    #"""
    , "syllablesPerWord": {"value": 1.5, "source": \#(ProfileOwnTests.source)},
    "weights": {"values": {"speechRate": 1}, "source": \#(ProfileOwnTests.source)},
    "unscored": ["fillers"], "norms": [{"metric": "pauseMedian", "unit": "s",
    "green": {"low": 0.4, "high": 0.9}, "amber": {"low": 0.3, "high": 1.3},
    "source": \#(ProfileOwnTests.source)}]
    """#)

  private static let tokens = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "true", "-", "1e999", "-0",
    "\u{0}", "é", "\"norms\"", "7", "e", "\"source\"", "[[[[[[[[", "0.0000001", "\u{1F3A4}",
  ].map { Array($0.utf8) }

  /// Slips of a finger leave most files JSON, so that their fields are read.
  private static func slipped(using random: inout SplitMix64) -> [UInt8] {
    var bytes = Array(valid.utf8)
    let typed = bytes.indices.filter { Character(Unicode.Scalar(bytes[$0])).isLetter }
    for index in [typed.randomElement(using: &random)!, typed.randomElement(using: &random)!] {
      bytes[index] = UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &random)
    }
    return bytes
  }

  private static func mangled(using random: inout SplitMix64) -> [UInt8] {
    var bytes = Array(valid.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: tokens.randomElement(using: &random)!, at: start)
      default: bytes.insert(contentsOf: bytes[start..<end], at: end)
      }
    }
    return bytes
  }

  @Test func `random mistakes never crash the reader`() throws {
    _ = try ProfileOwnTests.parse(Self.valid)
    let talk = try Profile.builtIn("talk")
    var random = SplitMix64(state: 1)
    var notJSON = 0
    var problems = 0
    for index in 0..<4000 {
      let bytes =
        index % 2 == 0 ? Self.slipped(using: &random) : Self.mangled(using: &random)
      do {
        let profile = try readJSON(bytes, named: "mine.json") {
          ProfileFile($0, norms: talk.norms, over: talk)
        }
        #expect(profile.weights.values.values.allSatisfy { $0 > 0 && $0.isFinite })
        #expect((1...3).contains(profile.syllablesPerWord.value))
      } catch {
        switch error {
        case .notJSON: notJSON += 1
        case .problems(_, let all):
          #expect(!all.isEmpty)
          problems += 1
        default: Issue.record(error)
        }
      }
    }
    #expect(notJSON > 500 && problems > 500, "\(notJSON) \(problems)")
  }
}
