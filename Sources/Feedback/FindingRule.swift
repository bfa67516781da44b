import SpeechAnalysis
import SpeechMetrics

/// One piece of advice: what it looks at, when it speaks and what it says.
protocol FindingRule: Sendable {
  /// As reports name it.
  var name: String { get }
  /// Of the rules about one topic only one speaks.
  var topic: FindingTopic { get }
  func finding(in observations: Observations) -> Finding?
}

enum FindingTopic {
  case pace, paceVariation, paceChange, pausing, deadAir, pitch, liveliestMinute, emphasis,
    phraseMelody, level, phraseEnds, fillers, repetitions, recording, edges, closingLevel,
    closingPause, answerLength, answerStart, answerEnd
}

/// What a rule says of one number.
struct Advice {
  var message: String
  /// For a change: the drill that trains it, by its id.
  var drill: String?
  /// For a change.
  var exercise: String?
  /// Nil for the evidence that came with the number.
  var evidence: [TimeRange]?
}

/// A rule that holds one metric against its norm: a change when it's outside by enough to matter, a
/// strength when it's well inside, and silence in between.
protocol NormRule: FindingRule {
  var metric: MetricID { get }
  /// How closely listeners' judgement follows this behaviour, 0…1: a correlation where one is
  /// published, otherwise our estimate of its place after those.
  var effect: Double { get }

  func below(_ observation: Observation, _ others: Observations) -> Advice?
  func above(_ observation: Observation, _ others: Observations) -> Advice?
  func inside(_ observation: Observation, _ others: Observations) -> Advice?
}

extension NormRule {
  func below(_ observation: Observation, _ others: Observations) -> Advice? { nil }
  func above(_ observation: Observation, _ others: Observations) -> Advice? { nil }
  func inside(_ observation: Observation, _ others: Observations) -> Advice? { nil }

  func finding(in observations: Observations) -> Finding? {
    guard let observation = observations[metric] else { return nil }
    switch observation.position {
    case .inside:
      // A tenth of the way in, so that nobody is praised for a hair's breadth. A convention.
      guard observation.depth >= 0.1 else { return nil }
      let weight = 100 * effect * observation.depth
      return inside(observation, observations).map { finding($0, observation, .strength, weight) }
    case .below, .above:
      guard observation.isWorthChanging else { return nil }
      let advice =
        observation.position == .below
        ? below(observation, observations) : above(observation, observations)
      let weight = effect * observation.distance
      return advice.map { finding($0, observation, .change, weight) }
    }
  }

  private func finding(
    _ advice: Advice, _ observation: Observation, _ severity: Finding.Severity, _ weight: Double
  ) -> Finding {
    Finding(
      rule: name, severity: severity, metric: metric, value: observation.value,
      norm: observation.norm, evidence: Array((advice.evidence ?? observation.evidence).prefix(3)),
      message: advice.message, drill: advice.drill, exercise: advice.exercise, weight: weight)
  }
}

extension Finding {
  /// Something worth knowing that is no fault of the speaker and never outweighs a finding that is
  /// judged.
  static func information(
    _ rule: String, _ metric: MetricID, _ value: Double, evidence: [TimeRange] = [],
    _ message: String
  ) -> Finding {
    Finding(
      rule: rule, severity: .information, metric: metric, value: value, norm: nil,
      evidence: Array(evidence.prefix(3)), message: message, exercise: nil, weight: 0)
  }
}

/// Every rule there is; findings of equal weight keep this order.
enum FindingRules {
  static let all: [any FindingRule] = [
    PitchVariationRule(), FlatStretchesRule(), WidePitchRule(), PaceRule(), ArticulationRateRule(),
    PaceVariationRule(), LongPausesRule(), PauseLengthRule(), DeadAirRule(), PhonationRatioRule(),
    RunLengthRule(), FilledPausesRule(), LevelVariationRule(), TrailingOffRule(),
    ClosingPauseRule(), PaceChangeRule(), ClosingFadeRule(), FlatEdgeRule(), LiveliestMinuteRule(),
    EmphasisRule(), PhraseRiseRule(), FillerClusterRule(), RepetitionRule(), CleanRecordingRule(),
    EdgeSilenceRule(),
  ]
}
