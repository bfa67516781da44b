public import SpeechMetrics

/// How one figure differs between an earlier and a later take, and whether that is more than noise.
public struct Change: Sendable, Equatable, Codable {
  /// One figure of a take, as it is printed.
  public struct Figure: Sendable, Equatable {
    public var value: Double
    /// Its standard deviation over takes of equal delivery.
    public var error: Double

    public init(value: Double, error: Double) {
      self.value = value
      self.error = error
    }
  }

  public enum Verdict: String, Sendable, Codable {
    case more, less
    /// No more than the measurement's own noise.
    case unclear
  }

  /// Where a clear change leads, seen from the green band.
  public enum Movement: String, Sendable, Codable {
    case into, toward, within, away, outOf
  }

  /// Later less earlier, in the metric's unit.
  public var difference: Double
  /// What the measurement's own noise makes of two equal takes in 95 cases of 100: ±.
  public var noise: Double
  public var verdict: Verdict
  /// Nil where the change isn't clear, and without a norm.
  public var movement: Movement?
  /// How much it matters to listeners: points of the metric's score times the effect of its rule. 0 where
  /// chance could have done it, one figure among many.
  public var weight: Double
}

extension Change {
  /// 95 % of a normal distribution.
  private static let coverage = 1.96
  /// 99.5 % of it: with some ten figures that are judged, one comparison in twenty would else lead with
  /// chance (Bonferroni 1936).
  private static let sureCoverage = 2.81

  public init(_ metric: MetricID, from earlier: Figure, to later: Figure, norm: Norm?) {
    difference = metric.rounded(later.value - earlier.value)
    let variance = earlier.error * earlier.error + later.error * later.error
    noise = metric.rounded(Self.coverage * variance.squareRoot())
    verdict = abs(difference) <= noise ? .unclear : difference > 0 ? .more : .less
    let isClear = verdict != .unclear
    movement = isClear ? norm.map { Movement(earlier.value, later.value, $0) } : nil
    let isSure = abs(difference) > Self.sureCoverage * variance.squareRoot()
    weight = isSure ? norm.map { Self.weight(earlier.value, later.value, $0) } ?? 0 : 0
  }

  /// Whether it is more than the measurement's own noise.
  public var isClear: Bool { verdict != .unclear }

  private static func weight(_ earlier: Double, _ later: Double, _ norm: Norm) -> Double {
    let effect = FindingRules.judging(norm.metric)?.effect ?? 0
    return Rounding.round(effect * abs(norm.score(later) - norm.score(earlier)), decimals: 2)
  }
}

extension Change.Movement {
  fileprivate init(_ earlier: Double, _ later: Double, _ norm: Norm) {
    let before = norm.green.distance(of: earlier)
    let after = norm.green.distance(of: later)
    self =
      switch (before == 0, after == 0) {
      case (true, true): .within
      case (false, true): .into
      case (true, false): .outOf
      case (false, false): after < before ? .toward : .away
      }
  }
}

extension Norm.Band {
  /// How far outside; 0 inside.
  func distance(of value: Double) -> Double {
    max((low ?? value) - value, value - (high ?? value), 0)
  }
}

extension FindingRules {
  /// The rule that holds `metric` against its norm; of several the one that matters most.
  static func judging(_ metric: MetricID) -> (any NormRule)? {
    all.compactMap { $0 as? any NormRule }.filter { $0.metric == metric }
      .max { $0.effect < $1.effect }
  }
}
