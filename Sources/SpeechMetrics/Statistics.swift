internal import DSP
internal import RealModule

extension [Double] {
  var mean: Double? {
    isEmpty ? nil : reduce(0, +) / Double(count)
  }

  /// Of the sample (n − 1); nil for fewer than two.
  var standardDeviation: Double? {
    guard count > 1, let mean else { return nil }
    let squares = reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(count - 1)).squareRoot()
  }

  /// Of the mean; nil for fewer than two.
  var standardErrorOfMean: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }

  /// Of the median of a normal sample: √(π/2) times that of the mean.
  var standardErrorOfMedian: Double? {
    standardErrorOfMean.map { $0 * (Double.pi / 2).squareRoot() }
  }
}

extension Measurement {
  /// A rate of independent events, with its Poisson standard error.
  static func eventsPerMinute(_ count: Int, in time: Seconds) -> Measurement {
    let minutes = time / 60
    return Measurement(
      Double(count) / minutes, standardError: Double(count).squareRoot() / minutes)
  }
}
