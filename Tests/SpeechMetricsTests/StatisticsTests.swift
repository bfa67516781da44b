import Testing

@testable import SpeechMetrics

@Suite struct StatisticsTests {
  @Test func `nothing has no mean, and one value no deviation`() {
    #expect([Double]().mean == nil)
    #expect([5.0].mean == 5)
    #expect([5.0].standardDeviation == nil && [5.0].standardErrorOfMean == nil)
  }

  @Test func `the deviation is that of the sample`() throws {
    #expect([1.0, 2, 3].standardDeviation == 1)
    #expect([4.0, 4].standardErrorOfMean == 0)
    #expect(abs(try #require([1.0, 2, 3, 4].standardErrorOfMean) - 0.6455) < 1e-4)
  }

  @Test func `a rate has a Poisson error`() {
    #expect(Measurement.eventsPerMinute(4, in: 120) == Measurement(2, standardError: 1))
    #expect(Measurement.eventsPerMinute(0, in: 60) == Measurement(0, standardError: 0))
  }
}
