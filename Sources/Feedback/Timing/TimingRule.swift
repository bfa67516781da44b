public import DSP

/// When the lights come on and which lengths qualify, both bounds included: contest rules (2003)
/// disqualify less than the minimum less the grace, and more than the maximum plus the grace.
public struct TimingRule: Sendable, Equatable, Codable {
  public var green: Seconds
  public var yellow: Seconds
  public var red: Seconds
  /// Shortest and longest without grace.
  public var minimum: Seconds
  public var maximum: Seconds
  /// Above the maximum.
  public var grace: Seconds
  /// Below the minimum: Table Topics have none there.
  public var graceBelow: Seconds

  /// - Parameter graceBelow: nil for the same as above.
  public init(
    green: Seconds, yellow: Seconds, red: Seconds, minimum: Seconds, maximum: Seconds,
    grace: Seconds, graceBelow: Seconds? = nil
  ) {
    self.green = green
    self.yellow = yellow
    self.red = red
    self.minimum = minimum
    self.maximum = maximum
    self.grace = grace
    self.graceBelow = graceBelow ?? grace
  }
}

extension TimingRule {
  /// The rule of a built-in timing: "table-topics". Its speeches are meant to end between the green
  /// light and the red one; what qualifies beyond them is grace.
  public init(type id: String) throws(TimingError) {
    self.init(try TimingPlan(preset: id))
  }

  /// A timing of one's own has no grace.
  public init(_ plan: TimingPlan) {
    let qualifies = plan.qualifies ?? plan.green...plan.red
    self.init(
      green: plan.green, yellow: plan.yellow, red: plan.red, minimum: plan.green,
      maximum: plan.red, grace: qualifies.upperBound - plan.red,
      graceBelow: plan.green - qualifies.lowerBound)
  }
}
