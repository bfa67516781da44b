import Models
import SpeechAnalysis

extension SpeechModels {
  /// Those that are built into the program.
  static let shipped = try! SpeechModels(
    voiceActivity: VoiceActivityModel(bytes: Weights.voiceActivity),
    pitch: PitchModel(bytes: Weights.pitch),
    syllables: SyllableModel(bytes: Weights.syllables),
    voices: VoiceModel(bytes: Weights.voices))
}
