import SpeechAnalysis
import Testing

@testable import Language

@Suite struct TokenTests {
  @Test func `signs go, apostrophes and hyphens within a word stay`() {
    let words = ["“Well,", "I’m", "twenty-five.", "—", "'cause", "Why?"].enumerated().map {
      Word(
        text: $1, range: TimeRange(start: Double($0), end: Double($0) + 0.5), timing: .given)
    }
    let tokens = Transcript(words: words, language: "en").tokens
    #expect(tokens.map(\.text) == ["well", "i'm", "twenty-five", "cause", "why"])
    #expect(tokens.map(\.index) == [0, 1, 2, 4, 5])
    #expect(tokens.map(\.endsClause) == [true, false, true, false, true])
    #expect(tokens.map(\.endsSentence) == [false, false, true, false, true])
    #expect(tokens.map(\.asks) == [false, false, false, false, true])
  }
}
