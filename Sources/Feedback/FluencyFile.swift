import Models
public import SpeechMetrics

extension FluencyModel {
  /// The one that is built in.
  public static let shipped = try! readBuiltIn("weights/fluency.json") { FluencyModel($0) }

  /// What a file of such weights says, as `Models/README.md` describes it.
  init?(_ field: JSONField) {
    let names = ["intercept", "low", "high", "standardError", "predictors", "source"]
    guard field.isObject(of: names) else { return nil }
    let intercept = field["intercept"].number()
    let range = field.range()
    let error = field["standardError"].number(in: 0...100)
    let predictors = field["predictors"].elements()?.compactMap(Predictor.init)
    guard let intercept, let range, let error, let predictors, Norm.Source(field["source"]) != nil
    else { return nil }
    self.init(intercept: intercept, range: range, standardError: error, predictors: predictors)
  }
}

extension FluencyModel.Predictor {
  fileprivate init?(_ field: JSONField) {
    let names = ["metric", "low", "high", "missing", "transform", "mean", "scale", "weight"]
    guard field.isObject(of: names), let name = field["metric"].text() else { return nil }
    let metric = MetricID.named(name, reportingTo: field["metric"])
    let range = field.range()
    let missing = field["missing"].isPresent ? field["missing"].number() : nil
    let transform = field["transform"].choice("transform", of: FluencyModel.Transform.self)
    let mean = field["mean"].number()
    let scale = field["scale"].number(in: 1e-6...1e6)
    let weight = field["weight"].number()
    guard let metric, let range, let transform, let mean, let scale, let weight else { return nil }
    self.init(
      metric: metric, range: range, missing: missing, transform: transform, mean: mean,
      scale: scale, weight: weight)
  }
}

extension JSONField {
  /// From its `low` to its `high`, neither under 0.
  fileprivate func range() -> ClosedRange<Double>? {
    guard let low = self["low"].number(in: 0...1e6), let high = self["high"].number() else {
      return nil
    }
    guard low <= high else {
      self["high"].report("is \(high); it must be \(low) or more")
      return nil
    }
    return low...high
  }
}
