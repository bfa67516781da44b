import Testing

@testable import SpeechAnalysis

@Suite struct FeatureNormalizerTests {
  @Test func `features are levels over the mean so far, in units of the scale`() throws {
    var normalizer = try normalizer()
    normalizer.push(bands(1))
    #expect(normalizer.features == bands(0))
    normalizer.push(bands(100))
    #expect(normalizer.features.allSatisfy { abs($0 - 1) < 1e-5 })
    normalizer.push(bands(0.1))
    // −10 dB against the mean of 0, 20 and −10 dB.
    #expect(normalizer.features.allSatisfy { abs($0 + 1.333_333) < 1e-5 })
  }

  @Test func `the mean forgets over its span`() throws {
    var normalizer = try normalizer(span: 10)
    for _ in 0..<1000 { normalizer.push(bands(1)) }
    normalizer.push(bands(10))
    #expect(normalizer.features.allSatisfy { abs($0 - 0.9) < 1e-5 })
  }

  @Test func `features end at the limit, digital silence too`() throws {
    var normalizer = try normalizer()
    for _ in 0..<100 { normalizer.push(bands(1)) }
    normalizer.push(bands(0))
    #expect(normalizer.features == bands(-4))
    normalizer.push(bands(1e30))
    #expect(normalizer.features == bands(4))
  }

  @Test func `what is under the floor counts as the floor`() throws {
    var normalizer = try normalizer(floor: -10)
    normalizer.push(bands(0.1))
    normalizer.push(bands(1e-9))
    #expect(normalizer.features.allSatisfy { abs($0) < 1e-5 })
  }

  @Test func `each band has its own mean`() throws {
    var normalizer = try normalizer()
    let powers = (0..<FrameAnalyzer.bandCount).map { Float($0 + 1) }
    for _ in 0..<20 { normalizer.push(powers) }
    #expect(normalizer.features.allSatisfy { abs($0) < 1e-4 })
  }

  private func bands(_ power: Float) -> [Float] {
    [Float](repeating: power, count: FrameAnalyzer.bandCount)
  }

  private func normalizer(span: Float = 400, floor: Float = -100) throws -> FeatureNormalizer {
    var file = WeightsFile()
    file.set("normalisation.span", [1], [span])
    file.set("normalisation.floor", [1], [floor])
    return FeatureNormalizer(try file.model().normalization)
  }
}
