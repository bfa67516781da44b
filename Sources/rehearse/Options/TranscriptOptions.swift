import ArgumentParser
import SpeechAnalysis
import Transcription

/// Where the words of a recording come from.
struct TranscriptOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      Take the words from a transcript: captions (.srt, .vtt), JSON of Whisper or Vosk, a TextGrid or \
      plain text. For several recordings, a folder with files of their names.
      """,
      valueName: "file"),
    completion: .file())
  var transcript: String?

  @Flag(
    help: """
      Have the words written down by the recogniser that scripts/setup --with-whisper prepares, or by \
      one of your own (rehearse settings --engine). It works offline, after the report on the sound.
      """)
  var transcribe = false

  var isGiven: Bool { transcript != nil || transcribe }

  /// Read, and so not to be overwritten.
  var inputs: [String] { transcript.map { isFolder($0) ? [] : [$0] } ?? [] }

  func validate(recordingCount: Int) throws {
    if transcribe, transcript != nil {
      throw ValidationError("--transcript has the words: leave out --transcribe")
    }
    guard let transcript, recordingCount > 1, !isFolder(transcript) else { return }
    throw ValidationError(
      "--transcript \(transcript) goes with one recording; for several, name a folder with a transcript "
        + "of each")
  }

  /// Of `recording`; nil where none is named.
  func words(for recording: String) throws -> TranscriptWords? {
    guard let transcript else { return nil }
    let file = isFolder(transcript) ? try found(for: recording, in: transcript) : transcript
    return try TranscriptWords(file)
  }

  /// Nil where no words are to be heard. What is wrong with it is told before any recording is opened.
  func engine() throws -> Engine? {
    transcribe ? try Engine(settings: .load()) : nil
  }

  private func found(for recording: String, in folder: String) throws -> String {
    let stem = joined(folder, stem(of: recording))
    let names = ["vtt", "srt", "json", "TextGrid", "txt"].map { "\(stem).\($0)" }
    guard let file = names.first(where: isThere) else {
      throw MissingTranscript(recording: recording, stem: stem)
    }
    return file
  }
}

/// A folder has none for a recording.
struct MissingTranscript: Error, CustomStringConvertible {
  let recording: String
  let stem: String

  var description: String {
    "\(recording): no transcript of it is in the folder for --transcript: one would be \(stem).vtt, .srt, "
      + ".json, .TextGrid or .txt"
  }
}
