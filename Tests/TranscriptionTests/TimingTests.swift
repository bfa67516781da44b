import DSP
import SpeechAnalysis
import Testing

@testable import Transcription

@Suite struct TimingTests {
  private let talk = timeline([1...2, 3...5, 8...9], duration: 10)

  private func words(_ cues: [Cue], isAnnotated: Bool = false) throws -> [Word] {
    var file = try transcriptFile("x")
    file.cues = cues
    file.isAnnotated = isAnnotated
    return file.transcript(on: talk).transcript.words
  }

  private func line(_ text: String, _ start: Double, _ end: Double) -> Cue {
    Cue(text, range: TimeRange(start: start, end: end))
  }

  @Test func `the words of a line share its speech by their syllables`() throws {
    let words = try words([line("one banana", 3, 5)])
    #expect(words.map(\.text) == ["one", "banana"])
    #expect(words[0].range == TimeRange(start: 3, end: 3.5))
    #expect(words[1].range == TimeRange(start: 3.5, end: 5))
    #expect(words.allSatisfy { $0.timing == .interpolated })
  }

  @Test func `no word of a line is in a pause, and none goes on across one`() throws {
    let words = try words([line("we said so. then we went on to the other", 0.5, 6)])
    #expect(words.count == 10)
    for word in words {
      #expect(talk.speech.contains { $0.start <= word.range.start && word.range.end <= $0.end })
    }
    #expect(words[2].range.end == 2 && words[3].range.start == 3)
  }

  @Test func `a line beside the speech moves to it, and one far from it stays`() throws {
    #expect(try words([line("hello", 2.1, 2.6)])[0].range == TimeRange(start: 1.5, end: 2))
    #expect(try words([line("hello", 6.2, 6.7)])[0].range == TimeRange(start: 6.2, end: 6.7))
  }

  @Test func `text without times is spread over all speech, and said to be rough`() throws {
    let file = try transcriptFile("we went. and then we came home again. today")
    let timed = file.transcript(on: talk)
    let words = timed.transcript.words
    #expect(words.first?.range.start == 1 && words.last?.range.end == 9)
    #expect(words[1].range.end == 2 && words[8].range.start == 8)
    #expect(timed.notices.count == 1 && timed.notices[0].contains("rough"))
  }

  @Test func `given times are drawn to the speech, unless a person put them there`() throws {
    let range = TimeRange(start: 1.8, end: 2.6)
    let cue = Cue("so", range: range, timing: .given)
    #expect(try words([cue])[0].range == TimeRange(start: 1.8, end: 2))
    #expect(try words([cue], isAnnotated: true)[0].range == range)
    #expect(try words([cue])[0].timing == .given)
  }

  @Test func `what comes after the end is left out and told`() throws {
    var file = try transcriptFile("x")
    file.cues = [line("one", 3, 5), line("two", 9.9, 20), line("three", 12, 14)]
    let timed = file.transcript(on: talk)
    #expect(timed.transcript.words.map(\.text) == ["one", "two"])
    #expect(timed.transcript.words.allSatisfy { $0.range.end <= 10 })
    #expect(timed.notices.contains { $0.hasPrefix("one line or word comes after") })
  }

  @Test func `without any speech the times are those of the line`() throws {
    var file = try transcriptFile("x")
    file.cues = [line("one two", 3, 5)]
    let words = file.transcript(on: timeline([], duration: 10)).transcript.words
    #expect(words.map(\.range.start) == [3, 4])
  }

  @Test func `lines outside the stretches that count are left out without a word`() throws {
    var kept = timeline([3...5], duration: 10)
    kept.parameters.only = [Stretch(start: 2.5, end: 6)]
    var file = try transcriptFile("x")
    file.cues = [line("one", 1, 2.4), line("two", 3, 5), line("three", 8, 9)]
    let timed = file.transcript(on: kept)
    #expect(timed.transcript.words.map(\.text) == ["two"] && timed.notices.isEmpty)
  }

  @Test func `a part has the lines whose middle it has, counted from its beginning`() throws {
    var file = try transcriptFile("x")
    file.cues = [
      line("one", 1, 2.4), line("two", 2, 5), line("three", 8, 9), Cue("four", range: nil),
    ]
    #expect(file.part(from: 3, to: 8.4).texts == ["two", "four"])
    #expect(file.part(from: 3, to: 8.4).times == [[0, 2], []])
    #expect(file.part(from: 3, to: nil).times == [[0, 2], [5, 6], []])
  }

  @Test func `a transcript of another recording is told`() throws {
    var file = try transcriptFile("x")
    file.cues = [line("one", 12, 14)]
    #expect(file.transcript(on: talk).notices.map { $0.prefix(9) } == ["all of it"])
    file.cues = [line("one two", 6.2, 6.8), line("three", 8, 9)]
    #expect(file.transcript(on: talk).notices[0].hasPrefix("67 % of its words stand where"))
  }

  @Test func `words that move stay in their order`() {
    let given = Transcript(
      words: [
        Word(text: "Um", range: TimeRange(start: 1.5, end: 1.9), timing: .given),
        Word(text: "hello.", range: TimeRange(start: 2, end: 2.5), timing: .given),
      ], language: "en")
    let words = given.snapped(to: talk).words
    #expect(words.map(\.text) == ["Um", "hello."])
    #expect(words[1].range == TimeRange(start: 1.9, end: 2))
  }
}
