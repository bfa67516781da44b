/// The forms in which a transcript is written.
public enum TranscriptFormat: String, CaseIterable, Sendable {
  case srt, vtt, json, txt
}
