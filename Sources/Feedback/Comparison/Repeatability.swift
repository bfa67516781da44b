public import DSP
import Models
public import SpeechMetrics

/// How far each metric moves though the delivery is the same: when a talk is recorded otherwise, and
/// from stretch to stretch of one talk.
public struct Repeatability: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    /// Standard deviation over recordings of one talk: quieter, in noise, through a codec or a telephone.
    var deviation: Double
    /// Standard deviation over minutes of speech of one talk: the least that is taken for the standard
    /// error of a figure that has none in reports, or one of 0 for shares of 0 and 1.
    var spread: Double?
    /// Standard deviation over recordings of one take of half a minute; nil where it wasn't measured.
    var halfMinute: Double?
    /// Root mean square of the differences in white noise 20 dB under the speech, and in a telephone's band.
    var noise: Double?
    var telephone: Double?
  }

  /// Under the speech, of the noise that `Entry.noise` was measured in.
  private static let noiseMeasured: Decibels = 20

  public let source: Norm.Source
  /// In the metrics' units. What isn't here isn't compared between takes.
  let entries: [MetricID: Entry]

  /// What `Models/quality/repeatability.json` says.
  public static let shipped = try! readBuiltIn("quality/repeatability.json") { Repeatability($0) }

  init?(_ field: JSONField) {
    guard field.isObject(of: ["source", "metrics"]), let source = Norm.Source(field["source"]),
      let metrics = field["metrics"].fields()
    else { return nil }
    self.source = source
    let pairs = metrics.compactMap { name, entry -> (MetricID, Entry)? in
      guard let metric = MetricID.named(name, reportingTo: entry), let read = Entry(entry) else {
        return nil
      }
      entry["unit"].expect(metric.unit)
      return (metric, read)
    }
    entries = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// In `MetricID`'s order.
  public var metrics: [MetricID] { MetricID.allCases.filter { entries[$0] != nil } }

  public func deviation(_ metric: MetricID) -> Double? { entries[metric]?.deviation }

  /// The standard deviation of a figure over recordings of one short take: as measured of half a minute,
  /// and with the root of the length for others. Nil where it wasn't measured.
  public func deviation(_ metric: MetricID, inTakeOf duration: Seconds) -> Double? {
    entries[metric]?.halfMinute.map { $0 * (30 / max(duration, 1)).squareRoot() }
  }

  /// The standard deviation of a figure over takes of equal delivery.
  ///
  /// - Parameters:
  ///   - standardError: from within the take; nil where it isn't known.
  ///   - speech: how much of it the take has.
  public func error(_ metric: MetricID, standardError: Double?, speech: Seconds) -> Double {
    guard let entry = entries[metric] else { return standardError ?? 0 }
    let spread = (entry.spread ?? 0) / (max(speech, 1) / 60).squareRoot()
    let within = max(standardError ?? 0, spread)
    return (within * within + entry.deviation * entry.deviation).squareRoot()
  }
}

extension Repeatability {
  /// How far the recording itself may have moved a figure, as a standard deviation.
  ///
  /// What noise does is taken to grow with its amplitude: a convention around the one level measured.
  func error(_ metric: MetricID, signalToNoise: Decibels?, isBandLimited: Bool) -> Double {
    guard let entry = entries[metric] else { return 0 }
    let amplitude = signalToNoise.map { power(decibels: Self.noiseMeasured - $0).squareRoot() }
    let noise = (entry.noise ?? 0) * (amplitude ?? 0)
    let band = isBandLimited ? entry.telephone ?? 0 : 0
    return (noise * noise + band * band).squareRoot()
  }
}

extension Repeatability.Entry {
  fileprivate init?(_ field: JSONField) {
    guard field.isObject(of: ["unit", "deviation", "spread", "halfMinute", "noise", "telephone"]),
      let deviation = field["deviation"].number(in: 0...1e6)
    else { return nil }
    self.deviation = deviation
    let optional = { (name: String) in
      field[name].isPresent ? field[name].number(in: 0...1e6) : nil
    }
    (spread, halfMinute) = (optional("spread"), optional("halfMinute"))
    (noise, telephone) = (optional("noise"), optional("telephone"))
  }
}
