import Models
public import SpeechAnalysis

extension VoiceActivityModel {
  /// The one that is built into the program.
  public static let shipped = try! VoiceActivityModel(bytes: Weights.voiceActivity)
}
