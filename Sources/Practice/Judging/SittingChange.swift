import SpeechMetrics

/// How the figure moved over the attempts of one sitting.
public struct SittingChange: Sendable, Equatable {
  /// 95 % of a normal distribution.
  private static let coverage = 1.96

  let drill: Drill
  let difference: Double
  let noise: Double

  /// Nil with fewer than two attempts that were measured.
  public init?(_ outcomes: [DrillOutcome]) {
    let figures = outcomes.compactMap { outcome -> (value: Double, noise: Double)? in
      guard case .figure(let value, let noise) = outcome.reading else { return nil }
      return (value, noise)
    }
    guard let first = figures.first, let last = figures.last, figures.count > 1,
      let drill = outcomes.first?.drill
    else { return nil }
    self.drill = drill
    difference = drill.metric.rounded(last.value - first.value)
    let variance = first.noise * first.noise + last.noise * last.noise
    noise = Self.coverage * variance.squareRoot()
  }

  public var isClear: Bool { abs(difference) > noise }

  public var sentence: String {
    guard isClear else { return "From the first to the last: no change that could be measured." }
    let direction = difference > 0 ? "more" : "less"
    return
      "From the first to the last: \(drill.said(abs(difference))) \(direction), which is more than the "
      + "measurement's noise."
  }
}
