public import DSP

/// From when a speech is timed; always to the end of its last speech.
public enum TimingStart: Sendable, Equatable, Codable {
  case firstSpeech, fileStart
  /// So far into the recording, or into the part of it that is the speech.
  case offset(Seconds)
}
