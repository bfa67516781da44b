import AudioIO
import Glibc
import SpeechAnalysis

extension Engine {
  /// The words of an analysed recording, with how far they are on the terminal. Ctrl-C ends it.
  func transcribe(
    _ analysis: Analysis, part: RecordingPart = RecordingPart(), channel: Int?,
    language: String = "en"
  ) throws -> Transcript {
    let display = TranscribingDisplay(analysis.name)
    defer { display.clear() }
    let signals = Signals(Signals.ending)
    return try transcribe(
      analysis.name, part: part, track: analysis.track, channel: channel,
      timeline: analysis.timeline, language: language,
      onProgress: display.show, isCancelled: { signals.next() != nil })
  }
}
