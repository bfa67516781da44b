import SpeechAnalysis
import SpeechMetrics

/// One number beside its norm.
struct Observation {
  enum Position { case below, inside, above }

  let metric: MetricID
  let value: Double
  let standardError: Double
  let evidence: [TimeRange]
  let norm: Norm

  /// Nil without a value.
  init?(_ measurement: Measurement, norm: Norm) {
    guard let value = measurement.value else { return nil }
    metric = norm.metric
    self.value = value
    standardError = measurement.standardError ?? 0
    evidence = measurement.evidence
    self.norm = norm
  }

  var position: Position {
    if let low = norm.green.low, value < low { return .below }
    if let high = norm.green.high, value > high { return .above }
    return .inside
  }

  /// How far outside the green band, in points of the score: 0…80.
  var distance: Double { Norm.fullScore - norm.score(value) }

  /// Whether it's outside the green band by enough to matter and by more than its standard error.
  ///
  /// Enough is a quarter of the way to the amber edge: a convention, to spare people trifles.
  var isWorthChanging: Bool { distance >= 10 && excess > standardError }

  /// Whether it's beyond the amber edge.
  var isExtreme: Bool { norm.score(value) < Norm.edgeScore }

  /// How deep inside the green band: 0 at an edge, 1 in the middle or, with one side open, at zero or
  /// at twice the edge.
  var depth: Double {
    switch (norm.green.low, norm.green.high) {
    case (let low?, let high?): min(value - low, high - value) / ((high - low) / 2)
    case (nil, let high?): min(1, (high - value) / max(abs(high), .ulpOfOne))
    case (let low?, nil): min(1, (value - low) / max(abs(low), .ulpOfOne))
    case (nil, nil): 0
    }
  }

  /// Distance outside the green band, in the metric's unit.
  private var excess: Double {
    max((norm.green.low ?? value) - value, value - (norm.green.high ?? value), 0)
  }

  /// The value as it is said in a sentence.
  var text: String { metric.said(value) }

  /// Where the value lies, in words chosen by how far: "a little above the comfortable range of 3–4".
  var place: String {
    switch position {
    case .inside: "within \(norm.guide)"
    case .below: "\(degree)below \(norm.guide)"
    case .above: "\(degree)above \(norm.guide)"
    }
  }

  private var degree: String {
    switch distance {
    case ..<20: "a little "
    case ..<40: ""
    default: "well "
    }
  }
}
