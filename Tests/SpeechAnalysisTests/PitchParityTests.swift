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

  private func hear(_ samples: [Float]) -> [(voicing: Float, bin: Int)] {
    let frames = HeardFrames(samples)
    var periodicity = PeriodicityAnalyzer(floor: 50, ceiling: 600, grid: grid)
    var network = PitchNetwork(SpeechModels.shipped.pitch, lagRate: periodicity.lagRate)
    var ring = FeatureRing(capacity: 1)
    return frames.compactMap { frame, features in
      ring.store(features, of: frame)
      periodicity.analyze(frames.around(frame, PeriodicityAnalyzer.frameLength).span)
      network.push(frame, ring, periodicity.correlation)
      return frame >= network.lookahead ? Self.said(network.logits) : nil
    }
  }

  private static func said(_ logits: [Float]) -> (Float, Int) {
    let bins = logits.dropFirst()
    return (FastMath.sigmoid(logits[0]), bins.indices.max { bins[$0] < bins[$1] }! - 1)
  }
}
