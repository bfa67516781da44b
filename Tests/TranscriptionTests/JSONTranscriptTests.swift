import SpeechAnalysis
import Testing

@testable import Transcription

@Suite struct JSONTranscriptTests {
  @Test func `Whisper's words keep their times, and parts of a word are one`() throws {
    let file = try transcriptFile(Samples.whisper)
    #expect(file.texts == ["Good", "evening,", "twenty-five."])
    #expect(file.times == [[0.5, 0.8], [0.8, 1.4], [1.5, 2.4]])
    #expect(file.cues.map(\.confidence) == [0.91, 0.98, 0.9])
    #expect(file.cues.allSatisfy { $0.timing == .given } && file.language == "en")
  }

  @Test func `segments without words are lines`() throws {
    for text in [Samples.whisperSegments, Samples.whisperCpp] {
      let file = try transcriptFile(text)
      #expect(file.texts[0] == "Good evening, everyone." && file.times[0] == [0.5, 2.4])
      #expect(file.cues.allSatisfy { $0.timing == nil })
    }
    #expect(try transcriptFile(Samples.whisperCpp).language == "en")
  }

  @Test func `words without times share the time between their neighbours`() throws {
    let file = try transcriptFile(Samples.whisperX)
    #expect(file.texts == ["In", "2019", "we", "left."])
    #expect(file.times[1] == [0.7, 1.9])
    #expect(file.cues.map(\.timing) == [.given, nil, .given, .given])
  }

  @Test func `Vosk's results are read one after another`() throws {
    let file = try transcriptFile(Samples.vosk)
    #expect(file.texts == ["good", "evening", "tonight"])
    #expect(file.times == [[0.5, 0.81], [0.81, 1.4], [3.1, 3.4]])
    #expect(file.cues[1].confidence == 0.62)
    #expect(try transcriptFile(Samples.voskAlternatives).texts == ["good"])
  }

  @Test func `results that are cut short give what is whole, and a warning`() throws {
    let file = try transcriptFile(String(Samples.vosk.dropLast(40)))
    #expect(file.texts == ["good", "evening"])
    #expect(file.warnings == ["it ends in the middle; what stands before was read"])
  }

  @Test func `our own form keeps how times were found`() throws {
    let file = try transcriptFile(Samples.own)
    #expect(file.texts == ["so", "um,"])
    #expect(file.cues.map(\.timing) == [.given, .aligned])
    #expect(file.cues.map(\.confidence) == [0.93, nil])
  }

  @Test func `a word whose times make no sense is left out and counted`() throws {
    let file = try transcriptFile(
      #"{"words":[{"text":"a","start":2,"end":1},{"text":"b","start":"0.5","end":1}]}"#)
    #expect(file.texts == ["b"])
    #expect(file.warnings == ["1 line has no times that make sense and was left out"])
  }
}
