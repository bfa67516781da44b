/// The trained weights that are built into the program.
public enum Weights {
  /// Of the detector of speech, for `VoiceActivityModel`.
  public static let voiceActivity: [UInt8] = ModelFiles.data("weights/voice-activity.bin")!

  /// Of the listener for pitch, for `PitchModel`.
  public static let pitch: [UInt8] = ModelFiles.data("weights/pitch.bin")!

  /// Of the listener for syllables and hesitations, for `SyllableModel`.
  public static let syllables: [UInt8] = ModelFiles.data("weights/syllables.bin")!

  /// FNV-1a of all of them, in hexadecimal: which networks have heard.
  public static let hash: String = {
    var hash = FNV1a()
    for weights in [pitch, syllables, voiceActivity] { hash.combine(weights) }
    return hash.hexadecimal
  }()
}
