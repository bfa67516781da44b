internal import DSP
internal import Numbers
internal import RealModule

/// An autocorrelation at the lags of `PitchGrid`: the highest within half a bin, since the peaks of a
/// deep voice are narrower than that; between whole lags by a cubic (Catmull & Rom 1974).
struct LagSampler {
  private let places: [Int]
  /// Whole lags within half a bin of each bin's.
  private let whole: [Range<Int>]
  /// Four for each bin, of the lags around it.
  private let weights: [Float]

  /// `rate` is that of the lags.
  init(rate: Double) {
    let lags = PitchGrid.frequencies.map { rate / $0 }
    let halfBin = Double.exp2(0.5 / Double(PitchGrid.binsPerOctave))
    places = lags.map { Int(clamping: $0) - 1 }
    whole = lags.map {
      Int(clamping: ($0 / halfBin).rounded(.up))..<(Int(clamping: $0 * halfBin) + 1)
    }
    weights = lags.flatMap { lag in Self.weights(Float(lag) - Float(Int(clamping: lag))) }
  }

  private static func weights(_ t: Float) -> [Float] {
    let (t2, t3) = (t * t, t * t * t)
    return [
      0.5 * (2 * t2 - t - t3), 0.5 * (2 - 5 * t2 + 3 * t3), 0.5 * (t + 4 * t2 - 3 * t3),
      0.5 * (t3 - t2),
    ]
  }

  /// Writes the bins to `target` from `offset` on.
  func sample(_ target: inout [Float], from offset: Int, _ correlation: [Float]) {
    precondition(target.count >= offset + places.count, "each bin has its place")
    let (places, weights, correlation) = (places.span, weights.span, correlation.span)
    let whole = whole.span
    var target = target.mutableSpan
    for bin in places.indices {
      let (first, weight) = (places[bin], 4 * bin)
      var sum = weights[weight] * correlation[first]
      sum += weights[weight + 1] * correlation[first + 1]
      sum += weights[weight + 2] * correlation[first + 2]
      sum += weights[weight + 3] * correlation[first + 3]
      for lag in whole[bin] { sum = max(sum, correlation[lag]) }
      target[offset + bin] = sum
    }
  }
}
