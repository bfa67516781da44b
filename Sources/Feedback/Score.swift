public import SpeechMetrics

/// How near the numbers are to a profile's norms: 100 inside the green band, 60 at the amber edge,
/// never under 20. A convention, not a measurement.
///
/// The uncertainties come from the standard errors of the metrics and from how far noise and a telephone's band
/// move them, taken as independent; a metric for which neither is known adds nothing, so that they are lower
/// bounds.
public struct Score: Sendable, Equatable, Codable {
  public struct Part: Sendable, Equatable, Codable {
    public var metric: MetricID
    public var value: Double
    public var weight: Double
    public var score: Double
    public var uncertainty: Double
  }

  public struct Dimension: Sendable, Equatable, Codable {
    public var group: MetricGroup
    public var score: Double
    public var uncertainty: Double
    public var parts: [Part]
  }

  /// Nil when there is too little speech for an overall figure.
  public var overall: Double?
  public var uncertainty: Double?
  /// Why `overall` is nil.
  public var withheld: String?
  public var dimensions: [Dimension]
}

extension Score {
  /// Scores the metrics that the profile weighs and that are neither missing nor withheld.
  init(_ observations: Observations) {
    let parts = MetricID.allCases.compactMap { Part($0, observations) }
    dimensions = MetricGroup.allCases.compactMap { group in
      Dimension(group, parts.filter { $0.metric.group == group })
    }
    withheld = Self.reasonToWithhold(parts, dimensions, observations)
    if withheld == nil {
      overall = parts.meanScore
      uncertainty = parts.uncertaintyOfMean
    }
  }

  private static func reasonToWithhold(
    _ parts: [Part], _ dimensions: [Dimension], _ observations: Observations
  ) -> String? {
    let speech = observations.speech
    let needed = observations.profile.gates.speechForScore.withhold
    let wanted = MetricID.allCases.reduce(0) { $0 + (observations.profile.weights[$1] ?? 0) }
    if speech == 0 { return "no speech was found" }
    if speech < needed {
      return "there is \(said(speech)) s of speech; \(said(needed)) s is needed"
    }
    if dimensions.count < 2 { return "there are figures for fewer than two dimensions" }
    if parts.totalWeight < wanted / 2 {
      return "there are figures for less than half of what the profile weighs"
    }
    return nil
  }
}

extension Score.Part {
  fileprivate init?(_ id: MetricID, _ observations: Observations) {
    guard let weight = observations.profile.weights[id], weight > 0,
      let observation = observations[id]
    else { return nil }
    metric = id
    value = observation.value
    self.weight = weight
    score = observation.norm.score(value)
    uncertainty = observation.norm.scoreUncertainty(
      value, standardError: observations.error(observation))
  }
}

extension Score.Dimension {
  /// Nil without parts.
  fileprivate init?(_ group: MetricGroup, _ parts: [Score.Part]) {
    guard !parts.isEmpty else { return nil }
    self.group = group
    self.parts = parts
    score = parts.meanScore
    uncertainty = parts.uncertaintyOfMean
  }
}

extension [Score.Part] {
  fileprivate var totalWeight: Double { reduce(0) { $0 + $1.weight } }

  fileprivate var meanScore: Double {
    reduce(0) { $0 + $1.weight * $1.score } / totalWeight
  }

  /// Weighted quadrature sum over the total weight.
  fileprivate var uncertaintyOfMean: Double {
    let variance = reduce(0) { sum, part in
      sum + part.weight * part.weight * part.uncertainty * part.uncertainty
    }
    return variance.squareRoot() / totalWeight
  }
}
