public import SpeechMetrics

/// What to practise: one sentence, and the drill that trains it, by its id, where there is one.
public struct Exercise: Sendable, Equatable, Codable {
  public var text: String
  public var drill: String?
}

/// What to practise for one metric, on each side of its band: the exercises of the rules that judge it.
public struct Exercises: Sendable, Equatable, Codable {
  public var below: Exercise?
  public var above: Exercise?

  /// Nil where no rule has an exercise.
  ///
  /// The rules are asked about a talk in which nothing but this number is known, and it lies well beyond
  /// its band: what they say then is what they say when nothing else explains the number.
  init?(_ metric: MetricID, profile: Profile) {
    guard let norm = profile.norm(metric) else { return nil }
    let margin = 1 + abs(norm.amber.high ?? norm.amber.low ?? 0)
    below = norm.amber.low.flatMap { Self.exercise(metric, $0 - margin, profile) { $0.below } }
    above = norm.amber.high.flatMap { Self.exercise(metric, $0 + margin, profile) { $0.above } }
    if below == nil, above == nil { return nil }
  }

  /// Of the drills for `metric`: the first, if any, as `profile` judges it.
  public static func drill(for metric: MetricID, profile: Profile) -> String? {
    let exercises = Exercises(metric, profile: profile)
    return exercises?.below?.drill ?? exercises?.above?.drill
  }

  private static func exercise(
    _ metric: MetricID, _ value: Double, _ profile: Profile,
    side: (any NormRule) -> (Observation, Observations) -> Advice?
  ) -> Exercise? {
    let metrics = DeliveryMetrics(measurements: [metric: Measurement(value)], pace: [])
    let others = Observations(metrics: metrics, profile: profile)
    guard let observation = others[metric] else { return nil }
    return (FindingRules.all + AnswerRules.all).compactMap { $0 as? any NormRule }
      .filter { $0.metric == metric }
      .compactMap { side($0)(observation, others) }
      .compactMap { advice in advice.exercise.map { Exercise(text: $0, drill: advice.drill) } }
      .first
  }
}
