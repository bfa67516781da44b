import DSP
import TestSupport
import Testing

@Suite struct HistogramTests {
  @Test func `an empty histogram has no percentile`() {
    #expect(Histogram(low: 0, high: 1, binWidth: 0.1).percentile(0.5) == nil)
  }

  @Test func `an empty range is refused`() async {
    await #expect(processExitsWith: .failure) { _ = Histogram(low: 1, high: 1, binWidth: 0.1) }
  }

  @Test func `percentiles are interpolated in their bin`() {
    let histogram = filled([1.5, 1.5, 3.5, 3.5], high: 4, binWidth: 1)
    #expect(histogram.percentile(0) == 1)
    #expect(histogram.percentile(0.25) == 1.5)
    #expect(histogram.percentile(0.5) == 2)
    #expect(histogram.percentile(0.75) == 3.5)
    #expect(histogram.percentile(1) == 4)
  }

  @Test func `values outside the range count at its ends`() {
    let histogram = filled([-.infinity, -7, 4, 99, .infinity], high: 4, binWidth: 1)
    #expect(histogram.total == 5)
    #expect(histogram.percentile(0.4) == 1)
    #expect(histogram.percentile(0.5)! > 3)
  }

  @Test(arguments: [0.02, 0.1, 0.5, 0.9, 1])
  func `percentiles agree with those of the sorted values`(share: Double) {
    var generator = SeededGenerator(seed: 3)
    let values = (0..<5000).map { _ in 10 + generator.nextGaussian() }
    let exact = percentile(share, ofSorted: values.sorted())!
    #expect(abs(filled(values, high: 20, binWidth: 0.1).percentile(share)! - exact) < 0.1)
  }

  @Test func `percentiles never fall`() {
    let histogram = filled([1.2, 3.3, 3.4, 9.9], high: 10, binWidth: 0.5)
    let all = stride(from: 0, through: 1, by: 0.01).map { histogram.percentile($0)! }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `what is taken back was never there`() {
    var histogram = filled([1, 2, 3, 40], high: 10, binWidth: 0.5)
    histogram.remove(40)
    histogram.remove(1)
    let fewer = filled([2, 3], high: 10, binWidth: 0.5)
    #expect(histogram.total == 2)
    #expect(histogram.percentile(0.9) == fewer.percentile(0.9))
    histogram.removeAll()
    #expect(histogram.total == 0 && histogram.percentile(0.5) == nil)
  }

  private func filled(_ values: [Double], high: Double, binWidth: Double) -> Histogram {
    var histogram = Histogram(low: 0, high: high, binWidth: binWidth)
    for value in values { histogram.add(value) }
    return histogram
  }
}
