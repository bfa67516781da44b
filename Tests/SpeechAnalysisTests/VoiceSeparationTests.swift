import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct VoiceSeparationTests {
  private static let model = SpeechModels.shipped.voices

  /// Pieces of a second each, one voice at 0 and the other `distance` from it; each piece lies up to 1 off.
  private func pieces(_ voices: String, distance: Float) -> [VoicePiece] {
    voices.enumerated().map { index, voice in
      let offset = Float((index * 7) % 5) / 2.5 - 0.8
      var timbre = Timbre(offset, -offset, offset / 2, 0, 0, 0, 0, 0)
      if voice == "b" { timbre[1] += distance }
      return VoicePiece(
        range: range(Double(index), Double(index) + 0.9), voicedTime: 0.5 + Double(index % 2) / 2,
        timbre: timbre)
    }
  }

  private func otherVoice(_ voices: String, distance: Float = 8) -> [TimeRange] {
    VoiceSeparation.otherVoice(pieces(voices, distance: distance), Self.model)
  }

  private let alone = String(repeating: "a", count: 40)

  @Test func `one voice is one`() {
    #expect(otherVoice(alone).isEmpty)
    #expect(otherVoice("").isEmpty)
    #expect(otherVoice("a").isEmpty)
  }

  @Test func `turns of another voice are found, which is the one that is heard less`() {
    #expect(otherVoice("bbbbbb" + alone) == [range(0, 5.9)])
    #expect(otherVoice(alone + "bbbbb" + alone + "bbbb") == [range(40, 44.9), range(85, 88.9)])
    let swapped = String((alone + "bbbbb" + alone).map { $0 == "a" ? "b" : "a" })
    #expect(otherVoice(swapped) == [range(40, 44.9)])
  }

  @Test func `a voice as near as one is to itself is the same`() {
    #expect(otherVoice("bbbbbb" + alone, distance: 3).isEmpty)
  }

  @Test func `what is heard too shortly, or is too small a share, is not told`() {
    #expect(otherVoice(alone + "bb" + alone).isEmpty)
    #expect(otherVoice(String(repeating: alone, count: 4) + "bbbb").isEmpty)
  }

  @Test func `a single odd piece doesn't change the voice`() {
    #expect(otherVoice("aaaaaaaaabaaaaaaaabaaaaaaaabaaaaaaab", distance: 4.6).isEmpty)
  }
}
