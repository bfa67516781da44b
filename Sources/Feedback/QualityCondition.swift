/// Something about the recording that limits what can be said of the speech in it.
public struct QualityCondition: Sendable, Equatable, Codable {
  /// Most limiting first.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case noSpeech, damagedFile, soundLost, anotherVoice, veryNoisy, heavilyClipped, tooShort
    case littleVoicing, noisy, clipped, quiet, mainsHum, offset
  }

  public var kind: Kind
  /// What is wrong, what it puts in doubt, and what to do next time.
  public var message: String
}
