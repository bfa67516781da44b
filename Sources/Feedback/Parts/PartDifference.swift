import SpeechMetrics

/// How a part of a talk differs from its middle in one figure.
public struct PartDifference: Sendable, Equatable, Codable {
  /// Less the middle's, in the metric's unit.
  public var value: Double
  /// What chance makes of two equal parts so long: ±.
  public var noise: Double
  /// Whether it is more than that.
  public var isClear: Bool
}

extension PartDifference {
  /// 99.5 % of a normal distribution: of some eight differences of a talk, chance then makes one clear in one
  /// talk of 25 (Bonferroni 1936).
  private static let coverage = 2.81

  /// Nil where one of them has no value or no standard error.
  init?(_ metric: MetricID, of part: TalkPart, from middle: TalkPart) {
    guard let here = part.measurements[metric], let there = middle.measurements[metric],
      let value = here.value, let usual = there.value,
      let error = here.standardError, let usualError = there.standardError
    else { return nil }
    self.value = metric.rounded(value - usual)
    let noise = Self.coverage * (error * error + usualError * usualError).squareRoot()
    self.noise = metric.rounded(noise)
    isClear = abs(value - usual) > noise
  }
}
