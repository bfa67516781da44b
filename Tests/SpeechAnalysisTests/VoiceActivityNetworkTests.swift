import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct VoiceActivityNetworkTests {
  /// By hand: the features of the levels are f and the others 0, so both units are u = 0.82 f;
  /// r = z = σ(u), n = tanh(u).
  @Test func `the first step is that by hand`() throws {
    var network = VoiceActivityNetwork(try WeightsFile().model())
    let early = network.push(bands(1), WeightsFile.aperiodic)
    #expect(early == nil)
    // 20 dB more: over the mean of both frames by 10 dB, which is 1; the mean of 0 and 1 is fed.
    let pushed = network.push(bands(100), WeightsFile.aperiodic)
    let first = try #require(pushed)
    let u = 0.41
    let z = 1 / (1 + exp(-u))
    let state = (1 - z) * tanh(u)
    #expect(abs(Double(first) - 1 / (1 + exp(4 - 8 * state))) < 1e-5)
    let flushed = network.flush()
    let second = try #require(flushed)
    #expect(abs(Double(second) - 1 / (1 + exp(2 - 4 * state))) < 1e-5)
  }

  @Test(arguments: [(0, 1), (3, 2), (8, 6), (9, 3)])
  func `each frame comes out once, a fixed time later`(lookahead: Int, context: Int) throws {
    let model = try model(lookahead: lookahead, context: context)
    #expect(model.network.delay == lookahead + 1)
    var network = VoiceActivityNetwork(model)
    let known = (0..<100).map {
      network.push(bands(Float($0 % 7 + 1)), WeightsFile.aperiodic) != nil
    }
    #expect(known == (0..<100).map { $0 >= model.network.delay })
  }

  /// The input layer sees the oldest step alone, in all of its look-back.
  @Test(arguments: 0...9) func `what is looked ahead at is the frame itself`(lookahead: Int) throws
  {
    let model = try model(lookahead: lookahead, context: lookahead / 2 + 1)
    var network = VoiceActivityNetwork(model)
    let impulse = 40
    let judged = (0..<80).compactMap {
      network.push(bands($0 == impulse ? 1e6 : 1), WeightsFile.aperiodic)
    }
    let moved = judged.indices.dropFirst().filter { judged[$0] > judged[2] + 0.01 }
    #expect(abs((moved.first ?? 0) - impulse) <= 1)
  }

  @Test func `gain changes nothing`() throws {
    var generator = SeededGenerator(seed: 1)
    let powers = (0..<300).map { _ in
      (0..<FrameAnalyzer.bandCount).map { _ in Float.random(in: 0.001...1, using: &generator) }
    }
    let (loud, quiet) = (judge(powers), judge(powers.map { $0.map { 1e-4 * $0 } }))
    #expect(zip(loud, quiet).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  private func judge(_ powers: [[Float]]) -> [Float] {
    var network = VoiceActivityNetwork(SpeechModels.shipped.voiceActivity)
    let pushed = powers.compactMap { network.push($0, WeightsFile.aperiodic) }
    return pushed + (0..<network.delay).compactMap { _ in network.flush() }
  }

  private func bands(_ power: Float) -> [Float] {
    [Float](repeating: power, count: FrameAnalyzer.bandCount)
  }

  private func model(lookahead: Int, context: Int) throws -> VoiceActivityModel {
    var file = WeightsFile()
    let step = SteppedModel.stepLength * FeatureNormalizer.featureCount
    let row = (0..<(context * step)).map { $0 < step ? Float(0.01) : 0 }
    file.set("input.context", [1], [Float(context)])
    file.set("output.lookahead", [1], [Float(lookahead)])
    file.set("input.weight", [2, context * step], row + row)
    file.set("output.weight", [2, 1], [8, 8])
    file.set("output.bias", [2], [-4, -4])
    return try file.model()
  }
}
