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
  /// On either side.
  public var grace: Seconds

  public init(
    green: Seconds, yellow: Seconds, red: Seconds, minimum: Seconds, maximum: Seconds,
    grace: Seconds
  ) {
    self.green = green
    self.yellow = yellow
    self.red = red
    self.minimum = minimum
    self.maximum = maximum
    self.grace = grace
  }
}

/// From when a speech is timed; always to the end of its last speech.
public enum TimingStart: Sendable, Equatable, Codable {
  case firstSpeech, fileStart
  /// So far into the recording, or into the part of it that is the speech.
  case offset(Seconds)
}
