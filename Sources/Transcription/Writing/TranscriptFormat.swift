public import SpeechAnalysis

/// The forms in which a transcript is written.
public enum TranscriptFormat: String, CaseIterable, Sendable {
  case srt, vtt, json, txt

  /// A whole file, ended by a line feed. Only JSON has a place for `filledPauses`.
  public func text(
    of transcript: Transcript, filledPauses: [HeardFilledPause]? = nil
  ) -> String {
    switch self {
    case .srt: subRip(captions(of: transcript.words))
    case .vtt: webVTT(captions(of: transcript.words), language: transcript.language)
    case .json: TranscriptRecord(transcript, filledPauses: filledPauses).text
    case .txt: sentences(of: transcript.words).map { $0 + "\n" }.joined()
    }
  }

  /// Whether captions that begin so were written here.
  public static func isOwnWebVTT(_ head: String) -> Bool { head.hasPrefix(ownHeader + "\n") }
}
