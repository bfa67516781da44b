/// The score of one metric by its norm. The shape is a convention.
extension Norm {
  static let fullScore = 100.0
  static let edgeScore = 60.0
  static let lowestScore = 20.0

  /// 100 inside green, linear to 60 at the amber edge, on along the same line to 20.
  ///
  /// Where the green and amber edges meet: 100 inside, 20 outside. An open side never costs anything.
  public func score(_ value: Double) -> Double {
    if let low = green.low, value < low {
      return Self.score(beyond: low - value, width: low - (amber.low ?? low))
    }
    if let high = green.high, value > high {
      return Self.score(beyond: value - high, width: (amber.high ?? high) - high)
    }
    return Self.fullScore
  }

  private static func score(beyond distance: Double, width: Double) -> Double {
    guard width > 0 else { return lowestScore }
    return max(lowestScore, fullScore - (fullScore - edgeScore) * distance / width)
  }

  /// How far the score of `value` moves when the value moves by one standard error: the mean of both
  /// ways, so that an edge within reach counts. On a slope this is the error times the slope.
  public func scoreUncertainty(_ value: Double, standardError: Double) -> Double {
    let here = score(value)
    return (abs(score(value - standardError) - here) + abs(score(value + standardError) - here)) / 2
  }
}
