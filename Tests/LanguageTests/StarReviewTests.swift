import SpeechAnalysis
import Testing

@testable import Language

private let english = Lexicon.builtIn("en")!

@Suite struct StarReviewTests {
  private struct Sentence: Decodable {
    var part: StarPart.Kind
    var text: String
  }

  /// The cues were written before these answers, by the same person.
  @Test func `nine in ten sentences of answers are given to the part that a person gave them to`()
    throws
  {
    let answers: [[Sentence]] = try readSentences("answers")
    var right = 0
    var wrong: [String] = []
    for answer in answers {
      let transcript = JudgedSentence(answer.map(\.text).joined(separator: " ")).transcript
      let review = StarReview(transcript, lexicon: english)
      var word = 0
      for sentence in answer {
        let start = transcript.words[word].range.start
        let part = review?.parts.first { $0.range.contains(start) }
        if part?.kind == sentence.part { right += 1 } else { wrong.append(sentence.text) }
        word += sentence.text.split(separator: " ").count { $0 != "/" }
      }
    }
    #expect(Double(right) >= 0.9 * Double(right + wrong.count), "\(wrong)")
  }

  @Test func `missing parts are named`() throws {
    let answers: [[Sentence]] = try readSentences("answers")
    var wrong: [String] = []
    for answer in answers {
      let transcript = JudgedSentence(answer.map(\.text).joined(separator: " ")).transcript
      let missing = try #require(StarReview(transcript, lexicon: english)).missing
      let absent = StarPart.Kind.allCases.filter { kind in !answer.contains { $0.part == kind } }
      if missing != absent { wrong.append("\(missing) \(answer[0].text)") }
    }
    #expect(wrong.count <= 1, "\(wrong)")
  }

  @Test func `shares add up to one and parts keep their order`() throws {
    let text = "When I was nine, we moved. I had to learn French. I wrote every day. It worked."
    let review = try #require(StarReview(JudgedSentence(text).transcript, lexicon: english))
    #expect(review.parts.map(\.kind) == StarPart.Kind.allCases)
    #expect(abs(review.parts.map(\.share).reduce(0, +) - 1) < 1e-9)
    #expect(review.parts[1].cues == ["i had to"])
  }

  @Test func `an answer without cues has no parts`() {
    let transcript = JudgedSentence("Blue is my favourite colour.").transcript
    #expect(StarReview(transcript, lexicon: english) == nil)
  }

  @Test func `only the answer's own time counts`() throws {
    let transcript = JudgedSentence("In the end it rained. I decided to stay.").transcript
    let second = TimeRange(start: 1.45, end: 3)
    let review = try #require(StarReview(transcript, lexicon: english, over: second))
    #expect(review.parts.map(\.kind) == [.action])
  }
}
