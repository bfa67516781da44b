import Models
public import SpeechMetrics

/// How far each metric moves when the same talk is recorded otherwise: quieter, in noise, through a
/// codec or a telephone.
public struct Repeatability: Sendable, Equatable {
  public let source: Norm.Source
  /// Standard deviations, in the metrics' units. What isn't here isn't compared between takes.
  public let deviations: [MetricID: Double]

  /// What `Models/quality/repeatability.json` says.
  public static let shipped = try! readBuiltIn("quality/repeatability.json") { Repeatability($0) }

  init?(_ field: JSONField) {
    guard field.isObject(of: ["source", "metrics"]), let source = Norm.Source(field["source"]),
      let metrics = field["metrics"].fields()
    else { return nil }
    self.source = source
    let pairs = metrics.compactMap { name, entry -> (MetricID, Double)? in
      guard entry.isObject(of: ["unit", "deviation"]),
        let metric = MetricID.named(name, reportingTo: entry),
        let deviation = entry["deviation"].number(in: 0...1e6)
      else { return nil }
      entry["unit"].expect(metric.unit)
      return (metric, deviation)
    }
    deviations = Dictionary(uniqueKeysWithValues: pairs)
  }
}
