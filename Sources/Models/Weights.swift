/// The trained weights that are built into the program.
public enum Weights {
  /// Of the detector of speech, for `VoiceActivityModel`.
  public static let voiceActivity: [UInt8] = ModelFiles.data("weights/voice-activity.bin")!

  /// Of the listener for pitch, for `PitchModel`.
  public static let pitch: [UInt8] = ModelFiles.data("weights/pitch.bin")!

  /// Of the listener for syllables and hesitations, for `SyllableModel`.
  public static let syllables: [UInt8] = ModelFiles.data("weights/syllables.bin")!

  /// Of what tells voices apart, for `VoiceModel`.
  public static let voices: [UInt8] = ModelFiles.data("weights/voices.bin")!

  /// FNV-1a of all that was trained or fitted, in hexadecimal: which networks have heard.
  public static let hash: String = {
    var hash = FNV1a()
    for name in ModelFiles.names(in: "weights") {
      hash.combine(ModelFiles.data("weights/" + name)!)
    }
    return hash.hexadecimal
  }()
}
