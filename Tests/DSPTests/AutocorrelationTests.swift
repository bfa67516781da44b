import DSP
import TestSupport
import Testing

@Suite struct AutocorrelationTests {
  @Test func `no lags are asked for, none are given`() {
    var correlation = Autocorrelation(length: 4)
    var lags: [Float] = []
    correlation.lags(&lags, of: [1, 1, 1])
    #expect(lags.isEmpty)
  }

  @Test func `an odd length is refused`() async {
    await #expect(processExitsWith: .failure) { _ = Autocorrelation(length: 5) }
  }

  @Test func `a spectrum of another length is refused`() async {
    await #expect(processExitsWith: .failure) {
      var correlation = Autocorrelation(length: 8)
      var lags: [Float] = [0]
      correlation.lags(&lags, of: [1, 1])
    }
  }

  @Test func `a flat spectrum correlates at lag 0 only`() {
    var correlation = Autocorrelation(length: 8)
    var lags = [Float](repeating: .nan, count: 8)
    correlation.lags(&lags, of: [1, 1, 1, 1, 1])
    #expect(agree(lags, [8, 0, 0, 0, 0, 0, 0, 0]))
  }

  @Test(arguments: [8, 30, 200]) func `lags are those of the sum of products`(count: Int) {
    let frame = noise(count)
    let lags = correlate(frame, length: 2 * count, lagCount: count)
    let definition = (0..<count).map { lag in
      Float(2 * count) * zip(frame, frame.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(agree(lags, definition))
  }

  @Test func `the lowest bins give the lags at the reduced rate`() {
    let tone = Signals.tone(3, duration: 1, rate: 64)
    let whole = correlate(tone, length: 64, lagCount: 32)
    let half = correlate(tone, length: 64, reduction: 2, lagCount: 16)
    #expect(agree(half, stride(from: 0, to: 32, by: 2).map { whole[$0] }))
  }

  @Test func `no lag is over lag 0`() {
    let lags = correlate(noise(128), length: 256, lagCount: 128)
    #expect(lags.dropFirst().allSatisfy { abs($0) < lags[0] })
  }

  private func correlate(
    _ frame: [Float], length: Int, reduction: Int = 1, lagCount: Int
  ) -> [Float] {
    var fft = RealFFT(length: length)
    var power = [Float](repeating: 0, count: length / reduction / 2 + 1)
    fft.powerSpectrum(&power, of: frame, window: Array(repeating: 1, count: frame.count))
    var correlation = Autocorrelation(length: length / reduction)
    var lags = [Float](repeating: .nan, count: lagCount)
    correlation.lags(&lags, of: power)
    return lags
  }
}
