import ArgumentParser
import SpeechAnalysis
import Transcription

/// Where the words of a recording come from.
struct TranscriptOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      Take the words from a transcript: captions (.srt, .vtt), JSON of Whisper or Vosk, a TextGrid or \
      plain text. Only with one recording.
      """,
      valueName: "file"),
    completion: .file())
  var transcript: String?

  /// Read, and so not to be overwritten.
  var inputs: [String] { transcript.map { [$0] } ?? [] }

  func validate(recordingCount: Int) throws {
    guard transcript != nil, recordingCount > 1 else { return }
    throw ValidationError("--transcript goes with one recording")
  }

  /// Read before the recording is, so that a file that can't be used is told of at once; nil where none
  /// is named.
  func words() throws -> TranscriptWords? { try transcript.map(TranscriptWords.init) }
}
