import SpeechAnalysis
import Testing

@testable import Language

private let english = Lexicon.builtIn("en")!

private func review(_ text: String, over range: TimeRange? = nil) -> LanguageReview {
  LanguageReview(JudgedSentence(text).transcript, lexicon: english, over: range)
}

@Suite struct LanguageReviewTests {
  @Test func `um and uh are no words`() {
    #expect(review("Um, we, uh, waited.").wordCount == 2)
  }

  @Test func `nothing is said of nothing`() {
    let empty = LanguageReview(Transcript(words: [], language: "en"), lexicon: english)
    #expect(empty.wordCount == 0)
    #expect(empty.speakingTime == 0)
    #expect(empty.sentences == nil)
    #expect(empty.specifics.perHundred == nil)
    #expect(empty.statements.isEmpty)
  }

  @Test func `only words of the range count, with their times`() {
    let second = review("So, we left. So, we came.", over: TimeRange(start: 0.85, end: 2))
    #expect(second.wordCount == 3)
    #expect(second.fillerWords.map(\.count) == [1])
    #expect(abs(second.fillerWords[0].moments[0].start - 0.9) < 1e-9)
  }

  @Test func `sentences and questions are counted only where signs end them`() {
    let punctuated = review("Why did we go? We went for the sea and the quiet.")
    #expect(punctuated.sentences?.count == 2)
    #expect(punctuated.sentences?.meanLength == 6)
    #expect(punctuated.sentences?.longest == 8)
    #expect(punctuated.questionCount == 1)
    let plain = review("why did we go / we went for the sea")
    #expect(plain.sentences == nil)
    #expect(plain.questionCount == nil)
  }

  @Test func `we and I are counted with their forms`() {
    let pronouns = review("We're late, so I called our driver and he let us in, not me.").pronouns
    #expect(pronouns.we == 3)
    #expect(pronouns.i == 2)
  }

  @Test func `a word far over its usual rate is overused, a topic's isn't`() {
    let often = Array(repeating: "It was an amazing model and the model ran.", count: 12)
    let overused = review(often.joined(separator: " ")).overused
    #expect(overused.map(\.term) == ["amazing"])
    #expect(overused.first?.count == 12)
    #expect(review("It was amazing. We left.").overused.isEmpty)
  }

  @Test func `the tail of Poisson's distribution is what tables say`() {
    #expect(abs(poissonTail(5, mean: 2) - 0.05265) < 1e-5)
    #expect(poissonTail(0, mean: 3) == 1)
  }

  @Test func `a phrase that came three times is found whole`() {
    let text = "At the end we wait. Here at the end we wait. Now at the end we wait. We wait."
    let phrases = review(text).phrases
    #expect(phrases.map(\.term) == ["at the end we wait"])
    #expect(phrases.map(\.count) == [3])
    #expect(phrases.map(\.atStart) == [1])
  }

  @Test func `a punctuated pause within a sentence begins no other`() {
    #expect(review("I was hungry, / so I ate.").fillerWords.isEmpty)
    #expect(review("i was hungry / so i ate").fillerWords.map(\.term) == ["so"])
  }

  @Test func `times that were interpolated show no pause`() {
    var transcript = JudgedSentence("i was hungry / so i ate").transcript
    for index in transcript.words.indices { transcript.words[index].timing = .interpolated }
    #expect(LanguageReview(transcript, lexicon: english).fillerWords.isEmpty)
  }
}

@Suite struct SpecificsTests {
  private let concrete = """
    In March we moved two hundred crates from Hull to Leeds in nine days, and Anna Brown saved four \
    thousand pounds because she had found a better driver on Monday, which nobody had thought of.
    """
  private let vague = """
    There were a lot of things going on and we did some stuff with various people and somehow it \
    was good in the end, because everybody did what they usually do in that kind of place.
    """

  @Test func `numbers, names and dates of several words count once`() {
    let specifics = review(concrete).specifics
    #expect(specifics.numbers == 3)
    #expect(specifics.names == 3)
    #expect(specifics.dates == 2)
    #expect(specifics.results == 1)
    #expect(!specifics.isVague)
  }

  @Test func `an answer without any is vague, a short one isn't judged`() {
    #expect(review(vague).specifics.isVague)
    #expect(review(vague).specifics.vague >= 5)
    #expect(!review("We did some stuff.").specifics.isVague)
  }
}

@Suite struct LanguageStatementTests {
  @Test func `what is said has its number, its moments and no verdict`() {
    let text = Array(repeating: "Basically, we like our work and you can see it, right?", count: 6)
    let statements = review(text.joined(separator: " ")).statements
    #expect(
      statements.first?.text
        == "“Basically” came 6 times, most often at the start of a sentence; “right” 6 times.")
    #expect(statements.first?.moments.count == 6)
    #expect(statements.first { $0.kind == .questions }?.text == "You asked 6 questions.")
  }

  @Test func `an overused word is set beside its usual rate`() {
    let text = Array(repeating: "It was an amazing model and the model ran.", count: 12)
    let statement = review(text.joined(separator: " ")).statements.first { $0.kind == .overused }
    #expect(
      statement?.text
        == "“Amazing” came 12 times in 108 words; usually it comes about once in 8000.")
  }

  @Test func `little is said of few words`() {
    #expect(review("Basically, basically, basically, we left.").statements.isEmpty)
  }

  @Test func `parts that no words told of are named`() throws {
    let transcript = JudgedSentence("When I was nine we moved. In the end it worked.").transcript
    let star = try #require(StarReview(transcript, lexicon: english))
    #expect(star.text == "Situation 55 %, result 45 %. No words told of a task or an action.")
  }
}
