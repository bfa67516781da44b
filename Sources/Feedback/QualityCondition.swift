/// Something about the recording that limits what can be said of the speech in it.
public struct QualityCondition: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, Codable {
    case noSpeech, tooShort, noisy, veryNoisy, clipped, heavilyClipped, mainsHum, offset, quiet,
      damagedFile
  }

  public var kind: Kind
  /// What is wrong and what to do next time.
  public var message: String
}
