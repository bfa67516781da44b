import SpeechAnalysis
import Testing

@testable import SpeechMetrics

@Suite struct FluencyModelTests {
  private static let metrics: [MetricID: Measurement] = [
    .syllableCount: Measurement(100), .articulationRate: Measurement(5),
    .pauseMean: Measurement(missing: .noPauses),
  ]

  private static func flow(
    _ metric: MetricID, range: ClosedRange<Double> = 0...100, missing: Double? = nil,
    transform: FluencyModel.Transform = .none, weight: Double = 1
  ) -> Double? {
    let model = FluencyModel(
      intercept: 5, range: 0...10, standardError: 1,
      predictors: [
        .init(
          metric: metric, range: range, missing: missing, transform: transform, mean: 1, scale: 2,
          weight: weight)
      ])
    return model.fluency(metrics).value
  }

  @Test func `each predictor adds its weight, standardised`() {
    #expect(Self.flow(.articulationRate) == 7)
    #expect(Self.flow(.articulationRate, weight: -2) == 1)
    let logarithm = 1.791759469228055
    let expected = 4.5 + logarithm / 2
    #expect(Self.flow(.articulationRate, transform: .log) == expected)
  }

  @Test func `beyond what was fitted a predictor counts as its edge`() {
    #expect(Self.flow(.articulationRate, range: 0...3) == 6)
    #expect(Self.flow(.articulationRate, range: 7...9) == 8)
  }

  @Test func `a metric without a value has a stand-in`() {
    #expect(Self.flow(.pauseMean, missing: 3) == 6)
    #expect(Self.flow(.pauseMean) == nil)
  }

  @Test func `the raters' scale has ends`() {
    #expect(Self.flow(.articulationRate, weight: 10) == 10)
    #expect(Self.flow(.articulationRate, weight: -10) == 0)
  }

  @Test func `a talk has its flow, silence and a hum have none`() {
    let talk = SpeechTimeline.made(runs: [range(0, 10)], nuclei: (0..<45).map { 0.2 * Double($0) })
    #expect(talk.metrics[.fluency] == Measurement(5.5, standardError: 1.5))
    let hum = SpeechTimeline.made(runs: [range(0, 10)]).metrics
    #expect(hum[.fluency] == Measurement(missing: .tooLittleSpeech))
    #expect(SpeechTimeline.made(runs: []).metrics[.fluency] == Measurement(missing: .noSpeech))
  }
}
