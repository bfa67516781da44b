import Foundation
import Testing

@testable import SpeechAnalysis

@Suite struct SyllableNetworkTests {
  /// By hand: of the features the first is 1, so the units are 1 and 0; r = z = σ(½), n = tanh(½).
  @Test func `the first frame is that by hand`() throws {
    var network = SyllableNetwork(try WeightsFile.syllables.syllableModel())
    let pushed = network.push(features(1))
    let heard = try #require(pushed)
    let z = 1 / (1 + exp(-0.5))
    let state = (1 - z) * tanh(0.5)
    let expected = [(8.0, -4.0), (4, -2), (2, -1)].map { 1 / (1 + exp(-($0 * state + $1))) }
    for (found, expected) in zip([heard.nucleus, heard.filler, heard.prolongation], expected) {
      #expect(abs(Double(found) - expected) < 1e-5)
    }
  }

  @Test(arguments: [0, 1, 12, 20])
  func `each frame comes out once, a fixed time later`(lookahead: Int) throws {
    var file = WeightsFile.syllables
    file.set("output.lookahead", [1], [Float(lookahead)])
    var network = SyllableNetwork(try file.syllableModel())
    let known = (0..<60).map { network.push(features(Float($0 % 5))) != nil }
    #expect(known == (0..<60).map { $0 >= lookahead })
    for _ in 0..<lookahead {
      let flushed = network.flush()
      #expect(flushed != nil)
    }
  }

  @Test func `after the last frame the network hears it again`() throws {
    var file = WeightsFile.syllables
    file.set("output.lookahead", [1], [3])
    var (flushed, pushed) = (
      SyllableNetwork(try file.syllableModel()), SyllableNetwork(try file.syllableModel())
    )
    for value in [Float(0), 2, 1] {
      _ = flushed.push(features(value))
      _ = pushed.push(features(value))
    }
    for _ in 0..<3 {
      let (first, second) = (flushed.flush(), pushed.push(features(1)))
      #expect(first == second && first != nil)
    }
  }

  private func features(_ lowest: Float) -> [Float] {
    [lowest] + [Float](repeating: 0, count: FeatureNormalizer.featureCount - 1)
  }
}
