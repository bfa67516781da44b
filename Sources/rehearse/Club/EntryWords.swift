import AudioIO
import ClubNight
import Feedback
import Models
import SpeechAnalysis

/// Where the words of an entry come from, and what they are held against.
struct EntryWords {
  let basis: WordsBasis
  /// FNV-1a, in hexadecimal, of all that the words depend on besides the recording.
  let hash: String
  private let transcript: TranscriptWords?
  private let engine: Engine?

  /// - Parameter options: what holds where the entry names nothing of its own.
  init(_ entry: ClubEntry, otherwise options: WordsOptions) throws {
    var options = options
    options.script = entry.script ?? options.script
    options.keyPoints = entry.keyPoints ?? options.keyPoints
    options.source.transcript = entry.transcript ?? options.source.transcript
    basis = try options.basis()
    transcript = try options.source.words(for: entry.path)
    engine = transcript == nil ? try options.source.engine() : nil
    var hash = FNV1a()
    for file in [transcript?.name, options.script, options.keyPoints, options.lexicon].compactMap({
      $0
    }) {
      hash.combine(Array(lastComponent(of: file).utf8))
      try readBytes(of: file) { hash.combine($0) }
    }
    if let engine { hash.combine(Array(engine.path.utf8)) }
    self.hash = hash.hexadecimal
  }

  /// False where a recogniser failed, which takes nothing from what the sound tells.
  func add(
    to analysis: inout Analysis, part: RecordingPart, channel: Int?, goesOn: () -> Bool
  ) -> Bool {
    transcript?.attach(to: &analysis, part: part)
    guard let engine else { return true }
    do {
      let transcript = try engine.transcribe(
        analysis.name, part: part, track: analysis.track, channel: channel,
        timeline: analysis.timeline,
        isCancelled: { !goesOn() })
      analysis.add(transcript, from: .recogniser)
      return true
    } catch {
      if goesOn() { writeMessage("rehearse: \(analysis.name): without its words: \(error)") }
      return false
    }
  }
}
