import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct VoiceActivityModelTests {
  @Test func `a file that is whole is a model`() throws {
    let model = try WeightsFile().model()
    let network = model.network
    #expect(network.contextLength == 1 && network.lookaheads == [0] && network.delay == 1)
    #expect(network.input.outputCount == 2 && network.recurrent.state.count == 1)
    #expect(model.threshold == 0.5 && model.hysteresis == 0.2)
  }

  @Test func `the shipped network looks 0.1 s ahead at most`() {
    #expect(SpeechModels.shipped.voiceActivity.network.delay <= 10)
  }

  @Test(arguments: [
    ("input.weight", [2, 87], "2 × 88 numbers"), ("input.bias", [3], "2 numbers"),
    ("gru.weight_ih", [3, 3], "3 × 2 numbers"), ("gru.weight_hh", [4, 1], "3 × 1 numbers"),
    ("gru.weight_hh", [3], "a matrix"), ("output.weight", [1, 2], "2 × 1 numbers"),
    ("decision.threshold", [1, 1], "1 numbers"),
  ])
  func `sizes that do not fit are named`(name: String, dimensions: [Int], expected: String) {
    var file = WeightsFile()
    let values = [Float](repeating: 0.5, count: dimensions.reduce(1, *))
    file.set(name, dimensions, values)
    #expect(throws: NetworkError.wrong(tensor: name, expected: expected)) { try file.model() }
  }

  @Test(arguments: [
    ("input.context", 0, "from 1.0 to 50.0"), ("input.context", 1.5, "a whole number"),
    ("output.lookahead", 10, "from 0.0 to 9.0"), ("decision.threshold", 1, "from 0.01 to 0.99"),
    ("decision.hysteresis", 0.6, "from 0.0 to 0.5"),
    ("normalisation.scale", 0, "from 0.1 to 100.0"),
  ])
  func `numbers out of their range are named`(name: String, value: Float, expected: String) {
    var file = WeightsFile()
    file.set(name, [1], [value])
    #expect(throws: NetworkError.wrong(tensor: name, expected: expected)) { try file.model() }
  }

  @Test(arguments: WeightsFile().tensors.map(\.name)) func `none may be missing`(name: String) {
    var file = WeightsFile()
    file.tensors.removeAll { $0.name == name }
    #expect(throws: NetworkError.missing(tensor: name)) { try file.model() }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity]) func `numbers are finite`(value: Float) {
    var file = WeightsFile()
    file.set("output.bias", [2], [0, value])
    #expect(throws: NetworkError.notFinite(tensor: "output.bias")) { try file.model() }
  }

  @Test func `one too many, one twice, one byte more`() {
    var file = WeightsFile()
    file.tensors.append(("extra", [1], [0]))
    #expect(throws: NetworkError.unknown(tensor: "extra")) { try file.model() }
    file.tensors.append(("extra", [1], [0]))
    #expect(throws: NetworkError.repeated(tensor: "extra")) { try file.model() }
    let longer = WeightsFile().bytes + [0]
    #expect(throws: NetworkError.damaged(after: "decision.hysteresis")) {
      try VoiceActivityModel(bytes: longer)
    }
  }

  @Test func `other bytes are no weights`() {
    for bytes in [[], Array("rehrsNN".utf8), Array("rehrsNN2....".utf8)] {
      #expect(throws: NetworkError.notWeights) { try VoiceActivityModel(bytes: bytes) }
    }
  }

  @Test func `dimensions too large to multiply are damage`() {
    var file = WeightsFile()
    file.tensors = [("huge", [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff], [])]
    #expect(throws: NetworkError.damaged(after: "")) { try file.model() }
  }

  @Test func `cut anywhere, a file is refused`() {
    let bytes = WeightsFile().bytes
    for length in bytes.indices {
      #expect(throws: NetworkError.self) {
        try VoiceActivityModel(bytes: Array(bytes.prefix(length)))
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `flipped bits are refused or make a network that runs`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var bytes = WeightsFile().bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] ^=
          1 << UInt8.random(in: 0..<8, using: &generator)
      }
      guard let model = try? VoiceActivityModel(bytes: bytes) else { continue }
      var network = VoiceActivityNetwork(model)
      for _ in 0..<12 {
        let probability =
          network.push([Float](repeating: 1, count: FrameAnalyzer.bandCount), WeightsFile.aperiodic)
          ?? 0
        #expect((0...1).contains(probability))
      }
    }
  }
}
