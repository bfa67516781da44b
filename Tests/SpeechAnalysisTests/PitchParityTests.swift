import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

/// The network as it was trained and as it runs here are two programs.
@Suite struct PitchParityTests {
  private struct Reference: Decodable {
    /// Of each frame of the talk from the first on, as training computes them.
    var voicing: [Float]
    /// The most probable bin.
    var bins: [Int]
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "References/pitch.json")

  @Test func `what is heard of the talk is what the training hears`() throws {
    let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: Self.file))
    let heard = hear(try Fixture("talk").samples())
    let frames = reference.voicing.indices
    #expect(frames.count >= 1000 && frames.count <= heard.count)
    let distances = frames.map { abs(heard[$0].voicing - reference.voicing[$0]) }
    #expect(try #require(distances.max()) < 2e-3)
    let others = frames.count {
      reference.voicing[$0] > 0.5 && heard[$0].bin != reference.bins[$0]
    }
    #expect(others <= frames.count / 1000)
  }

  /// Without the analyzer, which listens to speech alone.
  private func hear(_ samples: [Float]) -> [(voicing: Float, bin: Int)] {
    let grid = FrameGrid(sampleRate: SpeechAnalyzer.sampleRate, hopLength: SpeechAnalyzer.hopLength)
    let before = 1000
    let silence = [Float](repeating: 0, count: before)
    let padded = silence + samples + silence
    let part = { (start: Int, length: Int) in
      Array(padded[(before + start)..<(before + start + length)])
    }
    var spectra = FrameAnalyzer(grid: grid)
    var periods = VoicePeriodAnalyzer()
    var detector = VoiceActivityNetwork(SpeechModels.shipped.voiceActivity)
    var periodicity = PeriodicityAnalyzer(floor: 50, ceiling: 600, grid: grid)
    var network = PitchNetwork(SpeechModels.shipped.pitch, lagRate: periodicity.lagRate)
    var features = FeatureRing(capacity: 1)
    var heard: [(Float, Int)] = []
    for frame in 0..<(samples.count / grid.hopLength) {
      let start = frame * grid.hopLength
      let centre = start + grid.hopLength / 2
      for hop in (frame == 0 ? -1 : frame)...frame {
        let first = hop * grid.hopLength + VoicePeriodAnalyzer.firstSample
        periods.take(part(first, VoicePeriodAnalyzer.inputLength).span, isBeforeStart: hop < 0)
      }
      _ = spectra.analyze(
        part(centre - FrameAnalyzer.frameLength / 2, FrameAnalyzer.frameLength).span)
      _ = detector.push(spectra.bands, periods.period())
      features.store(detector.features, of: frame)
      let length = PeriodicityAnalyzer.frameLength
      periodicity.analyze(part(centre - length / 2, length).span)
      network.push(frame, features, periodicity.correlation)
      if frame >= network.lookahead { heard.append(Self.said(network.logits)) }
    }
    return heard
  }

  private static func said(_ logits: [Float]) -> (Float, Int) {
    let bins = logits.dropFirst()
    return (FastMath.sigmoid(logits[0]), bins.indices.max { bins[$0] < bins[$1] }! - 1)
  }
}
