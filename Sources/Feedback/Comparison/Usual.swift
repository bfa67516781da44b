import DSP
import SpeechMetrics

/// What is usual for a speaker: the median of some takes, and how sure it is.
extension Change.Figure {
  /// Of two groups of takes, so that a change between their medians can be judged: by how far takes of one
  /// speaker differ by themselves, and no less than by the measurement's own noise.
  ///
  /// - Returns: nil where there are fewer than two in a group.
  public static func medians(
    _ earlier: [Change.Figure], _ later: [Change.Figure]
  ) -> (earlier: Change.Figure, later: Change.Figure)? {
    guard earlier.count >= 2, later.count >= 2 else { return nil }
    let deviation = spread([earlier, later])
    return (median(earlier, deviation), median(later, deviation))
  }

  /// Of the takes before one that is held against them, with how far single takes lie from their median.
  ///
  /// - Returns: nil where there are fewer than three.
  public static func usual(
    _ takes: [Change.Figure], against single: Change.Figure
  ) -> Change.Figure? {
    guard takes.count >= 3 else { return nil }
    let deviation = spread([takes])
    var usual = median(takes, deviation)
    // The single take strays as much as those did; its measurement's own noise is its own.
    let stray = max(0, deviation * deviation - single.error * single.error)
    usual.error = (usual.error * usual.error + stray).squareRoot()
    return usual
  }

  /// As it is printed, so that differences are those of the numbers shown.
  func rounded(_ metric: MetricID) -> Change.Figure {
    Change.Figure(value: metric.rounded(value), error: error)
  }

  private static func median(_ figures: [Change.Figure], _ deviation: Double) -> Change.Figure {
    // A median errs √(π/2) times as far as a mean (Laplace 1818); of two values it is the mean.
    let loss = figures.count > 2 ? (Double.pi / 2).squareRoot() : 1
    return Change.Figure(
      value: DSP.median(figures.map(\.value))!,
      error: loss * deviation / Double(figures.count).squareRoot())
  }

  /// The standard deviation within groups, widened for how few there are.
  private static func spread(_ groups: [[Change.Figure]]) -> Double {
    let freedom = groups.reduce(0) { $0 + $1.count - 1 }
    let squares = groups.reduce(0) { sum, group in
      let mean = group.reduce(0) { $0 + $1.value } / Double(group.count)
      return sum + group.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
    }
    let seen = (squares / Double(freedom)).squareRoot() * widening(freedom)
    let figures = groups.joined()
    let measured = figures.reduce(0) { $0 + $1.error * $1.error } / Double(figures.count)
    return max(seen, measured.squareRoot())
  }

  /// Student's t over the normal quantile at 97.5 % (Abramowitz & Stegun 1964, 26.7.5).
  private static func widening(_ freedom: Int) -> Double {
    let n = Double(freedom)
    return 1 + 2.372 / 1.96 / n + 2.823 / 1.96 / (n * n)
  }
}
