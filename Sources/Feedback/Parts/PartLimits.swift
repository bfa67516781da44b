import DSP
import Models
import SpeechMetrics

/// From when on it is worth saying how the opening or the closing of a talk differs from its middle.
public struct PartLimits: Sendable, Equatable {
  /// The ids of the built-in profiles whose reports compare the parts.
  public let profiles: [String]
  /// Speech rate in percent of the middle's, the others in their unit.
  let differences: [MetricID: Double]
  /// How long what is said after a closing pause lasts.
  let lastWords: ClosedRange<Seconds>
  public let source: Norm.Source

  /// What `Models/parts/limits.json` says.
  public static let shipped = try! readBuiltIn("parts/limits.json") { PartLimits($0) }

  init?(_ field: JSONField) {
    guard field.isObject(of: ["profiles", "differences", "lastWords", "source"]) else { return nil }
    let profiles = field["profiles"].elements()?.compactMap { $0.text() }
    let differences = field["differences"].fields()?.compactMap(Self.difference)
    let lastWords = Self.range(field["lastWords"])
    let source = Norm.Source(field["source"])
    guard let profiles, let differences, let lastWords, let source else { return nil }
    self.profiles = profiles
    self.differences = Dictionary(uniqueKeysWithValues: differences)
    self.lastWords = lastWords
    self.source = source
  }

  /// The least difference that is worth saying.
  func least(_ metric: MetricID) -> Double { differences[metric] ?? .infinity }

  private static func difference(_ name: String, _ field: JSONField) -> (MetricID, Double)? {
    guard field.isObject(of: ["unit", "least"]),
      let metric = MetricID.named(name, reportingTo: field),
      let least = field["least"].number(in: 0...1e6)
    else { return nil }
    field["unit"].expect(
      metric == .speechRate ? "%" : metric == .speechLevel ? "dB" : metric.unit)
    return (metric, least)
  }

  private static func range(_ field: JSONField) -> ClosedRange<Seconds>? {
    guard field.isObject(of: ["unit", "low", "high"]), let low = field["low"].number(in: 0...60),
      let high = field["high"].number(in: low...60)
    else { return nil }
    field["unit"].expect("s")
    return low...high
  }
}
