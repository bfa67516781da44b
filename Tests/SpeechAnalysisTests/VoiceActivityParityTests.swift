import Foundation
import Testing

@testable import SpeechAnalysis

/// The network as it was trained and as it runs here are two programs.
@Suite struct VoiceActivityParityTests {
  private struct Reference: Decodable {
    /// Of each frame of the talk from the first on, as training computes them.
    var probabilities: [Double]
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "References/voice-activity.json")

  @Test func `the talk's probabilities are those of the training`() throws {
    let data = try Data(contentsOf: Self.file)
    let expected = try JSONDecoder().decode(Reference.self, from: data).probabilities
    let found = Analysis.talk.frames.map(\.speechScore)
    #expect(expected.count >= 1000 && expected.count <= found.count)
    let distances = zip(found, expected).map { abs($0 - $1) }
    #expect(try #require(distances.max()) < 1e-3)
  }
}
