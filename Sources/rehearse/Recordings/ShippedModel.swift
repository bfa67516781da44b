import Models
import SpeechAnalysis

extension VoiceActivityModel {
  /// The one that is built into the program.
  static let shipped = try! VoiceActivityModel(bytes: Weights.voiceActivity)
}
