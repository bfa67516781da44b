import DSP
import TestSupport
import Testing

@Suite struct StatisticsTests {
  @Test func `nothing has no median and no deviation`() {
    #expect(median([]) == nil)
    #expect(percentile(0.9, ofSorted: []) == nil)
    #expect(RunningStatistics().count == 0)
    #expect(RunningStatistics().standardDeviation == 0)
  }

  @Test func `one value is every percentile of itself`() {
    #expect([0, 0.3, 1].allSatisfy { percentile($0, ofSorted: [7]) == 7 })
    #expect(running([7]).mean == 7)
    #expect(running([7]).standardDeviation == 0)
  }

  @Test func `medians of odd and even counts`() {
    #expect(median([3, 1, 2]) == 2)
    #expect(median([4, 1, 3, 2]) == 2.5)
  }

  @Test func `percentiles are interpolated`() {
    let sorted: [Double] = [10, 20, 30, 40, 50]
    #expect(percentile(0, ofSorted: sorted) == 10)
    #expect(percentile(0.9, ofSorted: sorted) == 46)
    #expect(percentile(1, ofSorted: sorted) == 50)
  }

  @Test func `the deviation is that of the population`() {
    #expect(running([2, 4, 4, 4, 5, 5, 7, 9]).mean == 5)
    #expect(abs(running([2, 4, 4, 4, 5, 5, 7, 9]).standardDeviation - 2) < 1e-12)
  }

  @Test(arguments: [0, -40, 1e9]) func `one pass agrees with two`(offset: Double) {
    var generator = SeededGenerator(seed: 5)
    let values = (0..<1000).map { _ in offset + generator.nextGaussian() }
    let mean = values.reduce(0, +) / 1000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1000
    let statistics = running(values)
    #expect(statistics.count == 1000)
    #expect(abs(statistics.mean - mean) < 1e-12 * max(1, abs(offset)))
    #expect(abs(statistics.standardDeviation - variance.squareRoot()) < 1e-6)
  }

  @Test(arguments: [0, 1e6]) func `a line's slope is its own`(offset: Double) throws {
    var fit = LinearFit()
    #expect(fit.slope == nil)
    fit.add(offset, 3)
    #expect(fit.slope == nil)
    for x in 1...50 { fit.add(offset + Double(x), 3 - 0.25 * Double(x)) }
    #expect(abs(try #require(fit.slope) + 0.25) < 1e-9)
    #expect(fit.count == 51)
  }

  private func running(_ values: [Double]) -> RunningStatistics {
    values.reduce(into: RunningStatistics()) { $0.add($1) }
  }
}
