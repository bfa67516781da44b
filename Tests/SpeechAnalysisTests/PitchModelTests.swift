import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct PitchModelTests {
  @Test func `a file that is whole is a model`() throws {
    let model = try WeightsFile.pitch.pitchModel()
    #expect(model.lookahead == 0 && model.costs.threshold == 0.5)
    #expect(model.costs.octaveJump == 3 && model.costs.voicingChange == 1)
  }

  @Test func `the shipped network looks 0.08 s ahead at most`() {
    #expect(SpeechModels.shipped.pitch.lookahead <= PitchModel.longestLookahead)
  }

  @Test(arguments: [
    ("input.weight", [2, 130], "2 × 135 numbers"),
    ("patterns.sums.weight", [4, 9], "4 × 11 numbers"),
    ("output.weight", [88, 1], "89 × 1 numbers"),
    ("output.bias", [88], "89 numbers"), ("gru.weight_ih", [3, 3], "3 × 2 numbers"),
  ])
  func `sizes that do not fit are named`(name: String, dimensions: [Int], expected: String) {
    var file = WeightsFile.pitch
    file.set(name, dimensions, [Float](repeating: 0.5, count: dimensions.reduce(1, *)))
    #expect(throws: NetworkError.wrong(tensor: name, expected: expected)) { try file.pitchModel() }
  }

  @Test(arguments: [
    ("output.lookahead", 9, "from 0.0 to 8.0"), ("decision.threshold", 1, "from 0.01 to 0.99"),
    ("decision.jump", -1, "from 0.0 to 1000.0"), ("decision.change", 101, "from 0.0 to 100.0"),
    ("decision.certainty", 3, "from 0.0 to 2.0"),
  ])
  func `numbers out of their range are named`(name: String, value: Float, expected: String) {
    var file = WeightsFile.pitch
    file.set(name, [1], [value])
    #expect(throws: NetworkError.wrong(tensor: name, expected: expected)) { try file.pitchModel() }
  }

  @Test func `a detector of speech is no listener for pitch`() {
    #expect(throws: NetworkError.self) { try WeightsFile().pitchModel() }
    #expect(throws: NetworkError.self) { try WeightsFile.pitch.model() }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `flipped bits are refused or make a network that runs`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var bytes = WeightsFile.pitch.bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] ^=
          1 << UInt8.random(in: 0..<8, using: &generator)
      }
      guard let model = try? PitchModel(bytes: bytes) else { continue }
      var network = PitchNetwork(model, lagRate: 8000)
      var tracker = F0Tracker(lookahead: 3, costs: model.costs)
      var candidates = F0Candidates()
      candidates.add(F0Candidate(octave: 7, strength: 1))
      for frame in 0..<12 {
        network.push(
          frame, FeatureRing(capacity: 4), [Float](repeating: 1, count: 170))
        _ = tracker.push(candidates, network.logits)
      }
    }
  }
}
