import Foundation
import Models
import SpeechAnalysis
import TestSupport
import Testing

@testable import Language

private let english = Lexicon.builtIn("en")!

@Suite struct LexiconTests {
  @Test func `every built-in lexicon can be read and has a source for each list`() throws {
    #expect(Lexicon.languages.contains("en"))
    for language in Lexicon.languages {
      let lexicon = try #require(Lexicon.builtIn(language))
      #expect(lexicon.language == language)
      let lists = Set(lexicon.sources.map(\.of))
      #expect(lists == ["fillerWords", "hedges", "restarts", "usual", "star", "specifics"])
    }
  }

  @Test func `a region's language is read as the language, and an unknown one is absent`() {
    #expect(Lexicon.builtIn("en-GB") == english)
    #expect(Lexicon.builtIn("tlh") == nil)
    #expect(Lexicon.builtIn("../en") == nil)
  }

  @Test func `no term is both a filler word and a hedge, or stands twice in one list`() {
    let terms = (english.fillerWords + english.hedges).map(\.text)
    #expect(Set(terms).count == terms.count)
  }

  @Test func `a list of one's own adds terms and replaces those of the same name`() throws {
    let own = """
      {"fillerWords": ["yeah", {"term": "so", "counts": false}], "hedges": ["i reckon"]}
      """
    let lexicon = try read(own)
    let transcript = JudgedSentence("So, yeah, I reckon it was, like, fine.").transcript
    let review = LanguageReview(transcript, lexicon: lexicon)
    #expect(review.fillerWords.map(\.term) == ["yeah", "like"])
    #expect(review.hedges.map(\.term) == ["i reckon"])
  }

  private func read(_ json: String, over base: Lexicon = english) throws(LexiconError) -> Lexicon {
    try Lexicon.parse(Array(json.utf8), name: "own.json") { Lexicon(own: $0, over: base) }
  }

  @Test func `in a language without a lexicon a list of one's own stands alone`() throws {
    let own = try read(#"{"language": "de", "fillerWords": ["sozusagen"]}"#, over: Lexicon())
    #expect(own.language == "de")
    let transcript = JudgedSentence("Das war sozusagen alles.").transcript
    let review = LanguageReview(transcript, lexicon: own)
    #expect(review.fillerWords.map(\.term) == ["sozusagen"])
    #expect(review.hedges.isEmpty)
    #expect(!review.specifics.isVague)
  }

  @Test func `a list for another language is refused`() {
    #expect(problems(#"{"language": "de"}"#) == [#"language: must be "en""#])
  }

  @Test func `every mistake is named with its place`() {
    let own = """
      {"fillerWords": ["Yeah", {"term": "so", "counts": 1, "rules": [
        {"counts": true, "place": ["middle"]}, {"counts": true},
        {"counts": true, "after": ["@verbs"]}]}], "hedge": []}
      """
    #expect(
      problems(own) == [
        "hedge: no such field; the nearest is hedges",
        #"fillerWords[0]: "Yeah" must be in small letters"#,
        #"fillerWords[1].rules[0].place[0]: unknown place "middle"; known are start, aside, alone, end"#,
        "fillerWords[1].rules[0]: needs a place, after, before or earlier",
        "fillerWords[1].rules[1]: needs a place, after, before or earlier",
        #"fillerWords[1].rules[2].after[0]: no class "verbs"; known are "#,
        "fillerWords[1].counts: must be true or false",
      ])
  }

  private func problems(_ json: String) -> [String] {
    do throws(LexiconError) {
      _ = try read(json)
      return []
    } catch {
      guard case .problems(_, let problems) = error else { return ["\(error)"] }
      return problems
    }
  }

  @Test func `what is no JSON or no file is said so`() {
    #expect(problems("{").first?.hasPrefix("own.json is not valid JSON") == true)
    #expect(throws: LexiconError.self) { try Lexicon.load("/nowhere/own.json", over: english) }
  }

  @Test func `no bytes crash the reader`() throws {
    var generator = SeededGenerator(seed: 10)
    let seed = Array(try #require(ModelFiles.data("lexicons/en.json")).prefix(2000))
    for _ in 0..<200 {
      var bytes = seed
      for _ in 0..<8 {
        bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255)
      }
      _ = try? Lexicon.parse(bytes, name: "fuzz") { Lexicon($0) }
      let part = Array(bytes.prefix(.random(in: 0...2000, using: &generator)))
      _ = try? Lexicon.parse(part, name: "fuzz") { Lexicon(own: $0, over: english) }
    }
  }
}
