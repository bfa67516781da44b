internal import PlainText

/// Why a transcript can't be used: which file, where in it, what is wrong and what to do.
public struct TranscriptError: Error, Sendable, Equatable {
  public enum Problem: Sendable, Equatable {
    case tooLarge
    case empty
    /// A kind of file that isn't text: "a Word document".
    case document(String)
    case unknownForm
    case notJSON(String)
    case unknownJSON
    case noGoodCue(String)
    /// As `Annotations` says it.
    case textGrid(String)
    case noWordTier(found: [String])
    case noWords
  }

  public var file: String
  /// Counted from 1; nil when the whole file is meant.
  public var line: Int?
  public var problem: Problem

  public init(file: String, line: Int? = nil, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}

extension TranscriptError: CustomStringConvertible {
  public var description: String {
    if case .textGrid(let message) = problem { return message }
    let place = line.map { ", line \($0)" } ?? ""
    return "\(file.printable)\(place): \(problem)"
  }
}

extension TranscriptError.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLarge:
      "over 64 MB, more than a transcript can have; check that it is one"
    case .empty:
      "empty; export the transcript again"
    case .document(let kind):
      "\(kind), which can't be read; save the transcript as captions (.vtt, .srt) or as plain text (.txt)"
    case .unknownForm:
      "not a transcript that can be read; give captions (.srt, .vtt), JSON of Whisper or Vosk, a "
        + "Praat TextGrid saved as text, or plain text (.txt)"
    case .notJSON(let message):
      "not whole JSON (\(message.printable)); export it again"
    case .unknownJSON:
      "JSON, but not of a transcript; it needs “words”, “segments”, “transcription” or “result”, as "
        + "Whisper and Vosk write them"
    case .noGoodCue(let text):
      "“\(text)” should be two times, as in 00:00:01,200 --> 00:00:04,000, and no other caption has "
        + "them either; export it again"
    case .textGrid(let message):
      message
    case .noWordTier(let found):
      "no interval tier is called words, word, ORT or transcript; rename the one with the words"
        + (found.isEmpty ? "" : " (found: \(found.joined(separator: ", ")))")
    case .noWords:
      "no words in it, only times or descriptions of sounds; check that it is the right file"
    }
  }
}
