import Testing

@testable import Language

@Suite struct WordMatchTests {
  /// From the paper's own examples, and its author's vocabulary.
  @Test(arguments: [
    ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("agreed", "agre"),
    ("feed", "feed"), ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"),
    ("sing", "sing"), ("conflated", "conflat"), ("troubled", "troubl"), ("hopping", "hop"),
    ("falling", "fall"), ("filing", "file"), ("happy", "happi"), ("sky", "sky"),
    ("relational", "relat"), ("conditional", "condit"), ("vietnamization", "vietnam"),
    ("hopefulness", "hope"), ("triplicate", "triplic"), ("electrical", "electr"),
    ("goodness", "good"), ("revival", "reviv"), ("adjustment", "adjust"), ("adoption", "adopt"),
    ("probate", "probat"), ("rate", "rate"), ("controll", "control"), ("roll", "roll"),
    ("generalizations", "gener"), ("oscillators", "oscil"), ("by", "by"),
  ])
  func `a stem is Porter's`(word: String, stem: String) {
    #expect(Stemmer.stem(word) == stem)
  }

  @Test func `words with other letters have no stem but themselves`() {
    #expect(Stemmer.stem("cafés") == "cafés")
    #expect(Stemmer.stem("2000s") == "2000s")
    #expect(Stemmer.stem("") == "")
    let endless = String(repeating: "y", count: 100_000)
    #expect(Stemmer.stem(endless) == endless)
  }

  @Test(arguments: [
    ("analyse", "analyze"), ("colours", "colors"), ("katherine", "catherine"),
    ("organisation", "organization"), ("physics", "fysix"), ("wrestling", "restling"),
  ])
  func `spellings of one sound have one key`(one: String, other: String) {
    #expect(PhoneticKey.key(one) == PhoneticKey.key(other))
    #expect(PhoneticKey.key(one) != nil)
  }

  @Test(arguments: [
    ("pricing", "pursing"), ("contract", "contact"), ("market", "marker"), ("planets", "plants"),
  ])
  func `words of different sound have different keys`(one: String, other: String) {
    #expect(PhoneticKey.key(one) != PhoneticKey.key(other))
  }

  @Test func `short words and other letters have no key`() {
    #expect(PhoneticKey.key("cat") == nil)
    #expect(PhoneticKey.key("größe") == nil)
    #expect(PhoneticKey.key("") == nil)
  }

  @Test(arguments: [
    ("twenty five", "25"), ("twenty-five", "25"), ("one hundred and five people", "105 people"),
    ("two thousand twenty six", "2026"), ("nineteen eighty four", "1984"),
    ("twenty twenty six", "2026"), ("three million", "3000000"), ("a hundred and", "a hundred and"),
    ("two three", "2 3"), ("seventeen and four", "17 and 4"), ("café's naïve", "cafe naive"),
    ("five hundred thousand", "500000"), ("zero", "0"),
  ])
  func `numbers are figures and accents go`(words: String, plain: String) {
    #expect([PlainWord](words.tokens).map(\.text).joined(separator: " ") == plain)
  }

  @Test func `a number points at all of its words`() {
    #expect(
      [PlainWord](["of", "twenty-one", "hundred", "men"]).map(\.source)
        == [0..<1, 1..<3, 3..<4])
  }

  @Test func `in a language without data words are compared as they are`() {
    var vocabulary = MatchVocabulary(MatchLanguage("de"))
    #expect(vocabulary.word("the").isContent)
    #expect(vocabulary.word("preise") != vocabulary.word("preis"))
    #expect(vocabulary.word("preis") == vocabulary.word("preis"))
  }
}
