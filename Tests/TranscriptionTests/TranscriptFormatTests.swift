import Testing

@testable import Transcription

@Suite struct TranscriptFormatTests {
  @Test func `formats go by the usual names of their files`() {
    #expect(TranscriptFormat(rawValue: "vtt") == .vtt)
    #expect(TranscriptFormat(rawValue: "VTT") == nil)
  }
}
