import DSP
import SpeechAnalysis
import Testing

@testable import Transcription

@Suite struct WritingTests {
  private func transcript(_ text: String, step: Double = 0.3) -> Transcript {
    let words = text.split(separator: " ").enumerated().map { index, word in
      Word(
        text: String(word),
        range: TimeRange(start: Double(index) * step, end: Double(index + 1) * step),
        confidence: index == 0 ? 0.5 : nil, timing: index == 1 ? .aligned : .given)
    }
    return Transcript(words: words, language: "en")
  }

  private let long = String(repeating: "some words that go on and on, ", count: 20)

  @Test func `captions have two lines of 42 characters and last 7 seconds at most`() {
    for caption in captions(of: transcript(long).words) {
      #expect(caption.lines.count <= 2)
      #expect(caption.lines.allSatisfy { $0.count <= 42 })
      #expect(caption.range.duration <= 7)
    }
  }

  @Test func `a caption ends with its sentence and at a pause`() {
    var words = transcript("We all went home. Then we came back").words
    words[6].range = TimeRange(start: 3, end: 3.3)
    #expect(
      captions(of: words).map(\.lines) == [["We all went home."], ["Then we"], ["came back"]])
  }

  @Test func `a word that is too long for a line has one to itself`() {
    let words = transcript("a " + String(repeating: "x", count: 100) + " b").words
    #expect(captions(of: words).flatMap(\.lines).count == 3)
  }

  @Test func `SubRip and WebVTT say when, and read back as they were`() throws {
    let transcript = transcript("Tea & <b>toast</b>, please. Now.")
    #expect(
      TranscriptFormat.srt.text(of: transcript).hasPrefix("1\n00:00:00,000 --> 00:00:01,200\nTea &")
    )
    let vtt = TranscriptFormat.vtt.text(of: transcript)
    #expect(vtt.hasPrefix("WEBVTT - rehearse\nLanguage: en\n\n00:00:00.000 --> 00:00:01.200\n"))
    #expect(vtt.contains("\nTea &amp; &lt;b"))
    let read = try transcriptFile(vtt)
    #expect(read.texts == ["Tea & <b>toast</b>, please.", "Now."])
    #expect(read.language == "en")
  }

  @Test func `JSON reads back exactly to the millisecond`() throws {
    let written = transcript("So, “that\\” is \"it\".", step: 0.3337)
    let file = try transcriptFile(TranscriptFormat.json.text(of: written))
    #expect(file.texts == written.words.map(\.text))
    for (cue, word) in zip(file.cues, written.words) {
      #expect(cue.range?.start == rounded(word.range.start))
      #expect(cue.range?.end == rounded(word.range.end))
      #expect(cue.timing == word.timing && cue.confidence == word.confidence)
    }
    let again = Transcript(
      words: file.cues.map {
        Word(text: $0.text, range: $0.range!, confidence: $0.confidence, timing: $0.timing!)
      },
      language: "en")
    #expect(TranscriptFormat.json.text(of: again) == TranscriptFormat.json.text(of: written))
  }

  @Test func `text has a sentence a line`() {
    #expect(TranscriptFormat.txt.text(of: transcript("We go. You stay.")) == "We go.\nYou stay.\n")
  }
}
