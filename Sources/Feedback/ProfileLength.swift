public import DSP

extension Profile {
  /// This profile for a short take: one that needs only so much speech, and half as much voicing, before
  /// pace and pitch are judged. The gates on noise and clipping stay.
  public func judging(fromSpeech least: Seconds) -> Profile {
    var profile = self
    profile.gates.speechForPace.withhold = min(least, gates.speechForPace.withhold)
    profile.gates.voicedSpeechForPitch.withhold = min(
      least / 2, gates.voicedSpeechForPitch.withhold)
    return profile
  }
}
