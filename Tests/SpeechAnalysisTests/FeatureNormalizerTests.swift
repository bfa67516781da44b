import Testing

@testable import SpeechAnalysis

@Suite struct FeatureNormalizerTests {
  @Test func `features are levels over the mean so far, in units of the scale`() throws {
    var normalizer = try normalizer()
    normalizer.push(bands(1), WeightsFile.aperiodic)
    #expect(levels(normalizer).allSatisfy { $0 == 0 })
    normalizer.push(bands(100), WeightsFile.aperiodic)
    #expect(levels(normalizer).allSatisfy { abs($0 - 1) < 1e-5 })
    normalizer.push(bands(0.1), WeightsFile.aperiodic)
    // −10 dB against the mean of 0, 20 and −10 dB.
    #expect(levels(normalizer).allSatisfy { abs($0 + 1.333_333) < 1e-5 })
  }

  @Test func `the mean forgets over its span`() throws {
    var normalizer = try normalizer(span: 10)
    for _ in 0..<1000 { normalizer.push(bands(1), WeightsFile.aperiodic) }
    normalizer.push(bands(10), WeightsFile.aperiodic)
    #expect(levels(normalizer).allSatisfy { abs($0 - 0.9) < 1e-5 })
  }

  @Test func `features end at the limit, digital silence too`() throws {
    var normalizer = try normalizer()
    for _ in 0..<100 { normalizer.push(bands(1), WeightsFile.aperiodic) }
    normalizer.push(bands(0), WeightsFile.aperiodic)
    #expect(levels(normalizer).allSatisfy { $0 == -4 })
    normalizer.push(bands(1e30), WeightsFile.aperiodic)
    #expect(levels(normalizer).allSatisfy { $0 == 4 })
  }

  @Test func `what is under the floor counts as the floor`() throws {
    var normalizer = try normalizer(floor: -10)
    normalizer.push(bands(0.1), WeightsFile.aperiodic)
    normalizer.push(bands(1e-9), WeightsFile.aperiodic)
    #expect(levels(normalizer).allSatisfy { abs($0) < 1e-5 })
  }

  @Test func `digital silence before the first sound changes nothing after it`() throws {
    var (late, early) = (try normalizer(), try normalizer())
    for _ in 0..<100 { late.push(bands(0), WeightsFile.aperiodic) }
    #expect(levels(late).allSatisfy { $0 == 0 })
    for power: Float in [1, 30, 0, 5] {
      late.push(bands(power), WeightsFile.aperiodic)
      early.push(bands(power), WeightsFile.aperiodic)
      #expect(levels(late) == levels(early))
    }
  }

  @Test func `each band has its own mean`() throws {
    var normalizer = try normalizer()
    let powers = (0..<FrameAnalyzer.bandCount).map { Float($0 + 1) }
    for _ in 0..<20 { normalizer.push(powers, WeightsFile.aperiodic) }
    #expect(levels(normalizer).allSatisfy { abs($0) < 1e-4 })
  }

  @Test func `the level of all bands is told under the loudest, which is forgotten slowly`() throws
  {
    var normalizer = try normalizer()
    let under = { (power: Float) in
      normalizer.push(bands(power), WeightsFile.aperiodic)
      return normalizer.features[FrameAnalyzer.bandCount + 1]
    }
    #expect(abs(under(1)) < 1e-5)
    #expect(abs(under(100)) < 1e-5)
    // 10 dB under the loudest, which has been forgotten by 0.01 dB.
    #expect(abs(under(10) + 0.999) < 1e-4)
    #expect(under(1e-9) == -4)
  }

  @Test func `periodicity counts over its middle, pitch in octaves as far as it is periodic`()
    throws
  {
    var normalizer = try normalizer()
    let features = { (height: Float, pitch: Float) in
      normalizer.push(bands(1), VoicePeriod(height: height, pitch: pitch))
      return Array(normalizer.features.suffix(2))
    }
    #expect(features(1, 300) == [2, 1])
    #expect(features(0.75, 75) == [1, -0.5])
    #expect(features(0.25, 300) == [-1, 0])
  }

  /// Of the bands and of their sum.
  private func levels(_ normalizer: FeatureNormalizer) -> [Float] {
    normalizer.features.dropLast(3)
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
