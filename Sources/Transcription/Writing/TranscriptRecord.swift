internal import FoundationEssentials
internal import SpeechAnalysis

/// A transcript as JSON: what recognisers that are plugged in print, and what is read back.
/// `{"language":"en","schema":"rehearse.transcript/1","words":[{"text":"so","start":0.31,"end":0.52,"confidence":0.93}]}`
///
/// Times are in seconds, rounded to the millisecond; confidence and timing are there only where they
/// say something, filled pauses where they were sought in words and sound.
struct TranscriptRecord: Encodable {
  private struct Entry: Encodable {
    var text: String
    var start: Double
    var end: Double
    var confidence: Double?
    var timing: Word.Timing?
  }

  private struct Hesitation: Encodable {
    var start: Double
    var end: Double
    var source: FilledPauseSource
    var text: String?
  }

  private var language: String
  private var schema = "rehearse.transcript/1"
  private var words: [Entry]
  private var filledPauses: [Hesitation]?

  init(_ transcript: Transcript, filledPauses: [HeardFilledPause]?) {
    language = transcript.language
    words = transcript.words.map { word in
      Entry(
        text: word.text, start: rounded(word.range.start), end: rounded(word.range.end),
        confidence: word.confidence.map(rounded),
        timing: word.timing == .given ? nil : word.timing)
    }
    self.filledPauses = filledPauses?.map {
      Hesitation(
        start: rounded($0.range.start), end: rounded($0.range.end), source: $0.source, text: $0.text
      )
    }
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("every time of a word is finite")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
