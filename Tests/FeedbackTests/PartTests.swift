import SpeechAnalysis
import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct PartTests {
  @Test func `a softer close is told, where it surely is and by enough`() throws {
    let finding = try #require(Self.finding("closing-fade", .closing(level: -28.1)))
    #expect(finding.severity == .information)
    #expect(finding.evidence == [TimeRange(start: 340, end: 400)])
    #expect(finding.message.hasPrefix("Your last 60 s are 4.1 dB softer than the middle."))
    for talk in [
      SyntheticTalk.closing(level: -26.9), .closing(level: -28.1, error: 2), .closing(level: -19),
    ] {
      #expect(Self.finding("closing-fade", talk) == nil)
    }
  }

  @Test func `the flatter edge is told`() throws {
    let finding = try #require(Self.finding("flat-edge", .closing(pitch: [2, 3, 1.8])))
    #expect(
      finding.message.hasPrefix(
        "In your last 60 s the pitch moves by 1.8 semitones, in the middle by 3.0:"))
    #expect(Self.finding("flat-edge", .closing(pitch: [4, 3, 2.3])) == nil)
  }

  @Test(arguments: [
    (1.4, 5.0, true), (0.9, 5, false), (1.1, 5, false), (1.4, 1, false), (1.4, 14, false),
  ])
  func `a long pause before the last words is worth keeping`(
    pause: Double, words: Double, isTold: Bool
  ) {
    var talk = SyntheticTalk.closing()
    let own = Pause(TimeRange(start: 400 - words - pause, end: 400 - words))
    talk.timeline.pauses = [own]
    let finding = Self.finding("closing-pause", talk)
    #expect((finding?.severity == .strength) == isTold)
    let start =
      "Of your last 60 s the longest pause, 1.40 s, stands before the last words, which take 5 s:"
    #expect((finding?.message.hasPrefix(start) ?? false) == isTold)
    talk.timeline.pauses = [Pause(TimeRange(start: 350, end: 351.5)), own]
    #expect(Self.finding("closing-pause", talk) == nil)
  }

  @Test func `only profiles of talks compare their parts`() throws {
    for id in Profile.kindIDs {
      let isTalk = ["talk", "technical", "toastmasters"].contains(id)
      #expect((try Profile.load(id).parts != nil) == isTalk)
    }
    let own = #"{"id": "mine", "title": "Mine", "description": "Mine.", "extends": "technical"}"#
    #expect(try Profile.parse(Array(own.utf8), name: "mine.json").parts != nil)
    var talk = SyntheticTalk.closing(level: -30)
    talk.profile = try Profile.load("interview")
    #expect(talk.assessment.parts.isEmpty && Self.finding("closing-fade", talk) == nil)
  }

  @Test func `what may not be said isn't compared either`() {
    var talk = SyntheticTalk.closing()
    talk.profile = talk.profile.leavingOut([.speechRate])
    let parts = talk.assessment.parts
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.part.measurements[.speechRate] == nil })
    #expect(parts.allSatisfy { $0.differences[.speechRate] == nil })
    #expect(parts[0].differences[.speechLevel] != nil && parts[1].differences.isEmpty)
  }

  private static func finding(_ rule: String, _ talk: SyntheticTalk) -> Finding? {
    let assessment = talk.assessment
    return (assessment.strengths + assessment.changes + assessment.information)
      .first { $0.rule == rule }
  }
}
