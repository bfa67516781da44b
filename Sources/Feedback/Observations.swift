import DSP
import SpeechAnalysis
import SpeechMetrics

/// What may be judged: numbers that are there, not withheld and not opted out of, and the norms to
/// hold them against.
struct Observations {
  let timeline: SpeechTimeline
  let profile: Profile
  let quality: [QualityCondition]
  /// Opening, middle and closing; empty where they aren't compared.
  private(set) var parts: [PartReview] = []
  private var metrics: DeliveryMetrics
  private let withheld: [MetricID: String]
  private let isBandLimited: Bool

  init(
    metrics: DeliveryMetrics, timeline: SpeechTimeline, recording: Recording, profile: Profile,
    gate: QualityGate
  ) {
    self.metrics = metrics
    self.timeline = timeline
    self.profile = profile
    quality = gate.conditions
    withheld = gate.withheld
    isBandLimited = recording.sampleRate < Self.fullRate
    parts = [PartReview](metrics.parts, profile: profile) { measurement($0) != nil }
  }

  /// The same recording, with the numbers of one answer in it.
  func of(_ answer: AnswerMetrics) -> Observations {
    var observations = self
    observations.parts = []
    observations.metrics = DeliveryMetrics(measurements: answer.measurements, pace: [])
    return observations
  }

  /// Those of a talk of which nothing but `metrics` is known.
  init(metrics: DeliveryMetrics, profile: Profile) {
    self.metrics = metrics
    timeline = .empty
    self.profile = profile
    quality = []
    withheld = [:]
    isBandLimited = false
  }

  /// Nil when `id` is missing, withheld or opted out of.
  func measurement(_ id: MetricID) -> Measurement? {
    let isSilent = withheld[id] != nil || profile.unscored.contains(id)
    return isSilent || metrics[id].value == nil ? nil : metrics[id]
  }

  /// Below it a recording lacks what the analysis hears up to, 8 kHz; in samples a second.
  private static let fullRate = 16_000

  /// The standard error of a number, with what the noise and the bandwidth of the recording add.
  func error(_ observation: Observation) -> Double {
    let moved = Repeatability.shipped.error(
      observation.metric, signalToNoise: metrics[.signalToNoise].value,
      isBandLimited: isBandLimited)
    let error = observation.standardError
    return (error * error + moved * moved).squareRoot()
  }

  /// Speech less its pauses; 0 when there is none.
  var speech: Seconds { metrics[.phonationTime].value ?? 0 }

  func value(_ id: MetricID) -> Double? {
    measurement(id)?.value
  }

  /// The value as it is said in a sentence.
  func said(_ id: MetricID) -> String? {
    value(id).map(id.said)
  }

  /// Nil when there is no measurement to judge or no norm to judge it by.
  subscript(id: MetricID) -> Observation? {
    guard let measurement = measurement(id), let norm = profile.norm(id) else { return nil }
    return Observation(measurement, norm: norm)
  }

  /// The longest stretches of the speech without a pause of at least `minimum`, longest first.
  func longestStretches(withoutPauseOf minimum: Seconds) -> [TimeRange] {
    let sections = timeline.sections
    let breaks = timeline.pauses.ranges.filter { $0.duration >= minimum }
    let starts = (sections.map(\.start) + breaks.map(\.end)).sorted()
    let ends = (breaks.map(\.start) + sections.map(\.end)).sorted()
    return zip(starts, ends).map(TimeRange.init).longestFirst
  }

  /// The longest pauses, longest first.
  var longestPauses: [TimeRange] { timeline.pauses.ranges.longestFirst }
}
