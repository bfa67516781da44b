import Foundation
import Testing

@testable import SpeechAnalysis

@Suite struct SyllableNetworkTests {
  /// By hand: of the features of the step's first frame the lowest is 1, so the units are 1 and 0;
  /// r = z = σ(½), n = tanh(½).
  @Test func `the first step is that by hand`() throws {
    var network = SyllableNetwork(try WeightsFile.syllables.syllableModel())
    let early = network.push(features(1))
    #expect(early == nil)
    let (first, second) = (network.push(features(0)), network.flush())
    let z = 1 / (1 + exp(-0.5))
    let state = (1 - z) * tanh(0.5)
    expect(first, by: [(8, -4), (4, -2), (2, -1)], of: state)
    expect(second, by: [(4, -2), (2, -1), (1, 0)], of: state)
  }

  @Test(arguments: [0, 1, 12, 24])
  func `each frame comes out once, a fixed time later`(lookahead: Int) throws {
    var network = try network(lookahead: lookahead)
    let known = (0..<60).map { network.push(features(Float($0 % 5))) != nil }
    #expect(known == (0..<60).map { $0 >= lookahead + 1 })
    for _ in 0..<network.delay {
      let flushed = network.flush()
      #expect(flushed != nil)
    }
  }

  @Test func `after the last frame the network hears it again`() throws {
    var (flushed, pushed) = (try network(lookahead: 3), try network(lookahead: 3))
    for value in [Float(0), 2, 1] {
      _ = flushed.push(features(value))
      _ = pushed.push(features(value))
    }
    for _ in 0..<3 {
      let (first, second) = (flushed.flush(), pushed.push(features(1)))
      #expect(first == second)
    }
    #expect(flushed.flush() != nil)
  }

  private func expect(
    _ heard: SyllableProbabilities?, by rows: [(weight: Double, bias: Double)], of state: Double
  ) {
    let found = heard.map { [$0.nucleus, $0.filler, $0.prolongation] } ?? []
    #expect(found.count == rows.count)
    for (found, row) in zip(found, rows) {
      #expect(abs(Double(found) - 1 / (1 + exp(-(row.weight * state + row.bias)))) < 1e-5)
    }
  }

  private func network(lookahead: Int) throws -> SyllableNetwork {
    var file = WeightsFile.syllables
    file.set("output.lookahead", [3], [Float(lookahead / 2), Float(lookahead), 0])
    return SyllableNetwork(try file.syllableModel())
  }

  private func features(_ lowest: Float) -> [Float] {
    [lowest] + [Float](repeating: 0, count: FeatureNormalizer.featureCount - 1)
  }
}
