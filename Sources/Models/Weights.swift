/// The trained weights that are built into the program.
public enum Weights {
  private static let path = "weights/voice-activity.bin"

  /// Of the detector of speech, for `VoiceActivityModel`.
  public static let voiceActivity: [UInt8] = ModelFiles.data(path)!

  /// FNV-1a of `voiceActivity`, in hexadecimal: which network has heard.
  public static let hash: String = ModelFiles.hash(of: path)!
}
