/// What was trained: one model for each thing that is listened for.
public struct SpeechModels: Sendable {
  public let voiceActivity: VoiceActivityModel
  public let pitch: PitchModel

  public init(voiceActivity: VoiceActivityModel, pitch: PitchModel) {
    self.voiceActivity = voiceActivity
    self.pitch = pitch
  }
}
