import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

/// The network as it was trained and as it runs here are two programs.
@Suite struct SyllableParityTests {
  private struct Reference: Decodable {
    /// Of each frame of the talk from the first on, as training computes them.
    var nucleus: [Float]
    var filler: [Float]
    var prolongation: [Float]
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "References/syllables.json")

  @Test func `what is heard of the talk is what the training hears`() throws {
    let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: Self.file))
    let heard = hear(try Fixture("talk").samples())
    #expect(min(reference.nucleus.count, heard.count) >= 1000)
    for (expected, found) in [
      (reference.nucleus, heard.map(\.nucleus)), (reference.filler, heard.map(\.filler)),
      (reference.prolongation, heard.map(\.prolongation)),
    ] {
      let distances = zip(expected, found).map { abs($0 - $1) }
      #expect(try #require(distances.max()) < 2e-3)
    }
  }

  /// Without the analyzer, which tells of the nuclei alone.
  private func hear(_ samples: [Float]) -> [SyllableProbabilities] {
    let margin = 1000
    let silence = [Float](repeating: 0, count: margin)
    let padded = silence + samples + silence
    let part = { (start: Int, length: Int) in
      Array(padded[(margin + start)..<(margin + start + length)])
    }
    var spectra = FrameAnalyzer(grid: grid)
    var periods = VoicePeriodAnalyzer()
    var detector = VoiceActivityNetwork(SpeechModels.shipped.voiceActivity)
    var network = SyllableNetwork(SpeechModels.shipped.syllables)
    return (0..<(samples.count / grid.hopLength)).compactMap { frame in
      let start = frame * grid.hopLength
      let centre = start + grid.hopLength / 2
      for hop in (frame == 0 ? -1 : frame)...frame {
        let first = hop * grid.hopLength + VoicePeriodAnalyzer.firstSample
        periods.take(part(first, VoicePeriodAnalyzer.inputLength).span, isBeforeStart: hop < 0)
      }
      _ = spectra.analyze(
        part(centre - FrameAnalyzer.frameLength / 2, FrameAnalyzer.frameLength).span)
      _ = detector.push(spectra.bands, periods.period())
      return network.push(detector.features)
    }
  }
}
