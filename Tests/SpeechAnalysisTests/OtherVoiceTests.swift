import TestSupport
import Testing

@testable import SpeechAnalysis

/// From samples to the turns of a second voice.
@Suite struct OtherVoiceTests {
  @Test(arguments: ["talk", "interview", "short"])
  func `none in a recording of one speaker`(fixture: String) throws {
    let timeline = Analysis(try Fixture(fixture).samples()).timeline
    #expect(timeline.otherVoice.isEmpty)
  }

  @Test func `loudness doesn't matter`() throws {
    let both = try Self.both()
    let quiet = Analysis(both.samples.map { 0.1 * $0 }).timeline.otherVoice
    #expect(quiet.map(\.start) == Analysis(both.samples).timeline.otherVoice.map(\.start))
  }

  @Test func `an introduction by another speaker is found, and goes when it is left out`() throws {
    let both = try Self.both()
    let found = Analysis(both.samples).timeline.otherVoice
    #expect(!found.isEmpty && found.allSatisfy { $0.end < both.border + 1 })
    #expect(found.reduce(0) { $0 + $1.duration } > both.border / 2)
    var parameters = AnalysisParameters()
    parameters.only = [Stretch(start: both.border)]
    #expect(Analysis(both.samples, parameters: parameters).timeline.otherVoice.isEmpty)
  }

  private static func both() throws -> (samples: [Float], border: Double) {
    let first = try Fixture("interview").samples().prefix(12 * 16_000)
    return try (Array(first) + Fixture("talk").samples().prefix(50 * 16_000), 12)
  }
}
