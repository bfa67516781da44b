import SpeechAnalysis
import Testing
import Transcription

@Suite struct FilledPauseTests {
  @Test func `what both have is one, at the time of the sound`() {
    #expect(
      heard([word("Um,", 1.45, 1.5)], sounds: [(1, 1.4)])
        == [HeardFilledPause(range: TimeRange(start: 1, end: 1.4), source: .both, text: "um")])
  }

  @Test func `two words in one long sound are two`() {
    let words = [word("uh", 1, 1.3), word("uh", 1.5, 1.8)]
    #expect(heard(words, sounds: [(1, 1.9)]).map(\.range) == words.map(\.range))
  }

  @Test func `a word alone is believed if it lasts`() {
    let words = [word("uh", 1, 1.1), word("uh", 2, 2.3)]
    #expect(heard(words, sounds: []).map(\.source) == [.word])
  }

  @Test func `a sound alone is believed if it lasts and no word that is sure covers it`() {
    let words = [
      word("so", 1, 1.5, confidence: 0.9), word("navigate", 3, 3.5, confidence: 0.3),
      word("the", 5, 5.1, confidence: 0.9),
    ]
    let found = heard(words, sounds: [(1, 1.5), (3, 3.5), (5, 5.5), (7, 7.3)])
    #expect(found.map(\.range.start) == [3, 5])
    #expect(found.allSatisfy { $0.source == .sound && $0.text == nil })
  }

  @Test func `times that were spread over a line explain no sound`() {
    let words = [word("so", 1, 1.5, timing: .interpolated)]
    #expect(heard(words, sounds: [(1, 1.5)]).count == 1)
  }

  private func heard(
    _ words: [Word], sounds: [(Double, Double)]
  ) -> [HeardFilledPause] {
    var timeline = SpeechTimeline.empty
    timeline.filledPauses = sounds.map { TimeRange(start: $0.0, end: $0.1) }
    return Transcript(words: words, language: "en").filledPauses(with: timeline)
  }

  private func word(
    _ text: String, _ start: Double, _ end: Double, confidence: Double? = nil,
    timing: Word.Timing = .aligned
  ) -> Word {
    Word(
      text: text, range: TimeRange(start: start, end: end), confidence: confidence, timing: timing)
  }
}
