/// What was trained: one model for each thing that is listened for.
public struct SpeechModels: Sendable {
  public let voiceActivity: VoiceActivityModel
  public let pitch: PitchModel
  public let syllables: SyllableModel
  public let voices: VoiceModel

  public init(
    voiceActivity: VoiceActivityModel, pitch: PitchModel, syllables: SyllableModel,
    voices: VoiceModel
  ) {
    self.voiceActivity = voiceActivity
    self.pitch = pitch
    self.syllables = syllables
    self.voices = voices
  }
}
