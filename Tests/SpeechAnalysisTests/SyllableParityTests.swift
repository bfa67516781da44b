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

  private func hear(_ samples: [Float]) -> [SyllableProbabilities] {
    var network = SyllableNetwork(SpeechModels.shipped.syllables)
    return HeardFrames(samples).compactMap { network.push($1) }
  }
}
