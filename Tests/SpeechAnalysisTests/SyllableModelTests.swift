import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct SyllableModelTests {
  @Test func `a file that is whole is a model`() throws {
    let model = try WeightsFile.syllables.syllableModel()
    #expect(model.network.lookaheads == [0, 0, 0])
    #expect(model.fillers.shortest == 10 && model.prolongations.longest == 100)
  }

  /// Half a second is what everything has.
  @Test func `the shipped network and its decisions look 0.3 s ahead at most`() {
    let model = SpeechModels.shipped.syllables
    #expect(model.network.delay + model.nuclei.distance <= 30)
  }

  @Test(arguments: [
    ("input.weight", [2, 44], "2 × 88 numbers"), ("output.weight", [3, 1], "6 × 1 numbers"),
    ("output.bias", [3], "6 numbers"), ("gru.weight_ih", [3, 3], "3 × 2 numbers"),
  ])
  func `sizes that do not fit are named`(name: String, dimensions: [Int], expected: String) {
    var file = WeightsFile.syllables
    file.set(name, dimensions, [Float](repeating: 0.5, count: dimensions.reduce(1, *)))
    #expect(throws: NetworkError.wrong(tensor: name, expected: expected)) {
      try file.syllableModel()
    }
  }

  @Test(arguments: [
    ("input.context", 0, "from 1.0 to 50.0"),
    ("decision.nucleusHeight", 1, "from 0.01 to 0.99"),
    ("decision.nucleusDistance", 11, "from 1.0 to 10.0"),
    ("decision.fillerHysteresis", 0.7, "from 0.0 to 0.6"),
    ("decision.prolongationLongest", 9, "from 10.0 to 1000.0"),
    ("decision.fillerGap", 1.5, "a whole number"),
  ])
  func `numbers out of their range are named`(name: String, value: Float, expected: String) {
    var file = WeightsFile.syllables
    file.set(name, [1], [value])
    #expect(throws: NetworkError.wrong(tensor: name, expected: expected)) {
      try file.syllableModel()
    }
  }

  @Test(arguments: [([25, 0, 0], "from 0.0 to 24.0"), ([0, 0.5, 0], "a whole number")])
  func `a look-ahead that cannot be is named`(lookaheads: [Float], expected: String) {
    var file = WeightsFile.syllables
    file.set("output.lookahead", [3], lookaheads)
    #expect(throws: NetworkError.wrong(tensor: "output.lookahead", expected: expected)) {
      try file.syllableModel()
    }
  }

  @Test func `a listener for pitch is none for syllables`() {
    #expect(throws: NetworkError.self) { try WeightsFile.pitch.syllableModel() }
    #expect(throws: NetworkError.self) { try WeightsFile.syllables.pitchModel() }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `flipped bits are refused or make a network that runs`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var bytes = WeightsFile.syllables.bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] ^=
          1 << UInt8.random(in: 0..<8, using: &generator)
      }
      guard let model = try? SyllableModel(bytes: bytes) else { continue }
      var network = SyllableNetwork(model)
      var nuclei = NucleusPicker(model.nuclei)
      var fillers = HesitationDetector(grid: grid, limits: model.fillers)
      for frame in 0..<40 {
        let heard = network.push([Float](repeating: Float(frame % 7), count: 44))
        _ = nuclei.push(heard?.nucleus ?? 0)
        fillers.add(heard?.filler ?? 0, at: frame)
      }
      _ = fillers.finish()
    }
  }
}
