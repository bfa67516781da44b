import SpeechAnalysis
import Testing

@testable import Language

private let english = Lexicon.builtIn("en")!

/// `Sentences/repetitions.json`: `[repetitions]` and `{restarts}` as a person marked them.
@Suite struct RepetitionTests {
  private struct Sentences: Decodable {
    var tuned: [String]
    var heldOut: [String]
  }

  @Test func `repetitions are found with precision and recall of 0.9`() throws {
    let sentences: Sentences = try readSentences("repetitions")
    try check(sentences.tuned, \.fillerWords, \.repetitions)
    try check(sentences.heldOut, \.fillerWords, \.repetitions)
  }

  @Test func `restarts are found with precision and recall of 0.9`() throws {
    let sentences: Sentences = try readSentences("repetitions")
    try check(sentences.tuned, \.hedges, \.restarts)
    try check(sentences.heldOut, \.hedges, \.restarts)
  }

  @Test func `a filler word said twice is two filler words and no repetition`() {
    let review = LanguageReview(
      JudgedSentence("It was, like, like, cold.").transcript, lexicon: english)
    #expect(review.fillerWords.map(\.count) == [2])
    #expect(review.repetitions.isEmpty)
  }

  private func check(
    _ sentences: [String], _ truth: KeyPath<JudgedSentence, [JudgedSentence.Marked]>,
    _ found: KeyPath<LanguageReview, [SpokenMoment]>
  ) throws {
    var (right, wrong, missed) = (0.0, [String](), [String]())
    for text in sentences {
      let sentence = JudgedSentence(text)
      let review = LanguageReview(sentence.transcript, lexicon: english)
      let starts = review[keyPath: found].map(\.range.start)
      let marks = sentence[keyPath: truth].map(\.start)
      let hits = starts.count { start in marks.contains { abs($0 - start) < 0.01 } }
      right += Double(hits)
      if hits < starts.count { wrong.append(text) }
      if hits < marks.count { missed.append(text) }
    }
    #expect(right / (right + Double(wrong.count)) >= 0.9, "wrong: \(wrong)")
    #expect(right / (right + Double(missed.count)) >= 0.9, "missed: \(missed)")
  }
}
