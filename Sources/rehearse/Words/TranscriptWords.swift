import AudioIO
import Feedback
import SpeechAnalysis
import Transcription

/// A transcript that was read from a file.
struct TranscriptWords {
  let name: String
  private let file: TranscriptFile

  init(_ name: String) throws {
    self.name = name
    file = try TranscriptFile(bytes: contents(of: name, for: "--transcript"), name: name)
    tell(file.warnings)
  }

  /// Lays the words over what was heard.
  ///
  /// - Parameter part: of the recording that the transcript is of.
  func attach(to analysis: inout Analysis, part: RecordingPart = RecordingPart()) {
    let timed = file.part(from: part.start, to: part.end).transcript(on: analysis.timeline)
    analysis.add(timed.transcript, from: .transcript)
    tell(timed.notices)
  }

  private func tell(_ notices: [String]) {
    for notice in notices { writeMessage("rehearse: \(name): \(notice)") }
  }
}
