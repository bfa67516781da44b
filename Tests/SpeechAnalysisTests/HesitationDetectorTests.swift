import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

/// Begins at 0.6 and ends under 0.4; gaps of 3 frames, 10 to 100 frames, mean 0.5.
@Suite struct HesitationDetectorTests {
  @Test(arguments: [(9, false), (10, true), (100, true), (101, false)])
  func `it is as long as it may be`(count: Int, isFound: Bool) throws {
    let found = try detect([(20, 0.1), (count, 0.9), (20, 0.1)])
    #expect(found == (isFound ? [frames(20, 20 + count)] : []))
  }

  @Test func `it begins at the threshold and goes on a little under it`() throws {
    #expect(try detect([(5, 0), (20, 0.59), (5, 0)]) == [])
    #expect(try detect([(5, 0), (20, 0.61), (5, 0)]) == [frames(5, 25)])
    #expect(try detect([(5, 0), (10, 0.8), (10, 0.41), (5, 0)]) == [frames(5, 25)])
    #expect(try detect([(5, 0), (10, 0.8), (10, 0.39), (5, 0)]) == [frames(5, 15)])
  }

  @Test func `a short gap is bridged when what follows could begin one`() throws {
    #expect(try detect([(10, 0.9), (3, 0.2), (10, 0.9)]) == [frames(0, 23)])
    #expect(try detect([(10, 0.9), (4, 0.2), (10, 0.9)]) == [frames(0, 10), frames(14, 24)])
    #expect(try detect([(10, 0.9), (3, 0.2), (10, 0.5)]) == [frames(0, 10)])
  }

  @Test func `what is doubtful on the whole is left out, gaps included`() throws {
    #expect(try detect([(1, 0.7), (20, 0.45), (5, 0)]) == [])
    #expect(try detect([(1, 0.7), (20, 0.5), (5, 0)]) == [frames(0, 21)])
    let sparse: [(Int, Float)] = [(1, 0.7), (3, 0), (1, 0.7), (3, 0), (1, 0.7), (3, 0), (1, 0.7)]
    #expect(try detect(sparse) == [])
  }

  @Test func `the end of the recording ends it`() throws {
    #expect(try detect([(5, 0), (12, 0.9)]) == [frames(5, 17)])
  }

  @Test func `frames outside speech are neither, and prolongations inside a filled pause none`()
    throws
  {
    let samples = try Fixture("short").samples()
    var file = WeightsFile.syllables
    file.set("output.bias", [6], [-4, 20, 20, -4, 20, 20])
    file.set("decision.fillerLongest", [1], [1000])
    let models = SpeechModels(
      voiceActivity: SpeechModels.shipped.voiceActivity, pitch: SpeechModels.shipped.pitch,
      syllables: try file.syllableModel(), voices: SpeechModels.shipped.voices)
    var analyzer = SpeechAnalyzer(models: models)
    analyzer.process(samples.span)
    let timeline = analyzer.finish()
    let speech = timeline.speech.filter { (0.1...10).contains($0.duration + 1e-9) }
    #expect(!speech.isEmpty && timeline.filledPauses == speech)
    #expect(timeline.prolongations.isEmpty)
  }

  private func detect(_ parts: [(count: Int, probability: Float)]) throws -> [TimeRange] {
    let limits = try WeightsFile.syllables.syllableModel().fillers
    var detector = HesitationDetector(grid: grid, limits: limits)
    let all = parts.flatMap { [Float](repeating: $0.probability, count: $0.count) }
    for (frame, probability) in all.enumerated() { detector.add(probability, at: frame) }
    return detector.finish()
  }

  private func frames(_ first: Int, _ end: Int) -> TimeRange {
    range(grid.start(of: first), grid.start(of: end))
  }
}
