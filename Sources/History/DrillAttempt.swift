public import FoundationEssentials

/// One short take of a drill and what became of it.
public struct DrillAttempt: Codable, Equatable, Sendable {
  /// The drill's id, the name of its data file.
  public var drill: String
  /// From 1, the easiest.
  public var level: Int
  public var startedAt: Date
  /// What was measured, in the unit of the drill's metric; nil where it could not be judged.
  public var value: Double?
  /// Nil where it could not be judged.
  public var passed: Bool?

  public init(
    drill: String, level: Int, startedAt: Date, value: Double? = nil, passed: Bool? = nil
  ) {
    self.drill = drill
    self.level = level
    self.startedAt = startedAt
    self.value = value
    self.passed = passed
  }
}
