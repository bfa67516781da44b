internal import RealModule

/// How listeners would rate the fluency of a talk, by a linear model of its rates, runs, pauses and
/// fillers. The weights are data, fitted to ratings.
public struct FluencyModel: Sendable, Equatable {
  public enum Transform: String, Sendable, CaseIterable {
    case none
    /// ln(1 + x)
    case log
  }

  public struct Predictor: Sendable, Equatable {
    public var metric: MetricID
    /// Values beyond what the model was fitted on count as its edge.
    public var range: ClosedRange<Double>
    /// Stands for a metric without a value, as the mean pause of a talk without pauses; nil where nothing
    /// can.
    public var missing: Double?
    public var transform: Transform
    /// Of the transformed metric, over what the model was fitted on.
    public var mean: Double
    public var scale: Double
    public var weight: Double

    public init(
      metric: MetricID, range: ClosedRange<Double>, missing: Double?, transform: Transform,
      mean: Double, scale: Double, weight: Double
    ) {
      self.metric = metric
      self.range = range
      self.missing = missing
      self.transform = transform
      self.mean = mean
      self.scale = scale
      self.weight = weight
    }

    fileprivate func contribution(_ value: Double?) -> Double? {
      guard let value = value ?? missing else { return nil }
      let held = min(max(value, range.lowerBound), range.upperBound)
      let transformed = transform == .log ? Double.log(onePlus: held) : held
      return weight * (transformed - mean) / scale
    }
  }

  public var intercept: Double
  /// Of the raters' scale.
  public var range: ClosedRange<Double>
  /// Of a prediction for a speaker that the model was not fitted on.
  public var standardError: Double
  public var predictors: [Predictor]

  public init(
    intercept: Double, range: ClosedRange<Double>, standardError: Double, predictors: [Predictor]
  ) {
    self.intercept = intercept
    self.range = range
    self.standardError = standardError
    self.predictors = predictors
  }

  /// Missing where there are no syllables to speak of a flow, or a predictor is.
  func fluency(_ metrics: [MetricID: Measurement]) -> Measurement {
    let contributions = predictors.compactMap { $0.contribution(metrics[$0.metric]?.value) }
    guard let count = metrics[.syllableCount]?.value, count > 0,
      contributions.count == predictors.count
    else { return Measurement(missing: .tooLittleSpeech) }
    let sum = contributions.reduce(intercept, +)
    return Measurement(
      min(max(sum, range.lowerBound), range.upperBound), standardError: standardError)
  }
}
