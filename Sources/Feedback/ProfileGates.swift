import Models

/// What a recording must be like before its numbers are shown to people and judged.
public struct QualityGates: Sendable, Equatable, Codable {
  public struct Gate: Sendable, Equatable, Codable {
    public var unit: String
    /// Past this the numbers are shown with a warning; nil where there is no such stage.
    public var warn: Double?
    /// Past this they are withheld.
    public var withhold: Double
    public var source: Norm.Source
  }

  /// dB; less is worse.
  public var signalToNoise: Gate
  /// Percent of the samples; more is worse.
  public var clipping: Gate
  /// Seconds of voiced speech; less is worse.
  public var voicedSpeechForPitch: Gate
  /// Seconds of speech; less is worse.
  public var speechForPace: Gate
  /// Seconds of speech; less is worse.
  public var speechForScore: Gate
}

extension QualityGates {
  init?(_ field: JSONField) {
    let names = [
      "signalToNoise", "clipping", "voicedSpeechForPitch", "speechForPace", "speechForScore",
    ]
    guard field.isObject(of: names) else { return nil }
    let noise = Gate(field[names[0]], unit: "dB")
    let clipping = Gate(field[names[1]], unit: "%")
    let lengths = names[2...].map { Gate(field[$0], unit: "s") }
    guard let noise, let clipping, let pitch = lengths[0], let pace = lengths[1],
      let score = lengths[2]
    else { return nil }
    self.init(
      signalToNoise: noise, clipping: clipping, voicedSpeechForPitch: pitch, speechForPace: pace,
      speechForScore: score)
  }
}

extension QualityGates.Gate {
  fileprivate init?(_ field: JSONField, unit: String) {
    guard field.isObject(of: ["unit", "warn", "withhold", "source"]) else { return nil }
    field["unit"].expect(unit)
    let warn = field["warn"].isPresent ? field["warn"].number() : nil
    let withhold = field["withhold"].number()
    let source = Norm.Source(field["source"])
    guard let withhold, let source else { return nil }
    self.init(unit: unit, warn: warn, withhold: withhold, source: source)
  }
}
