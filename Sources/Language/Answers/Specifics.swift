import SpeechAnalysis

/// How concrete words are: what can be checked or pictured, against what could be said of anything.
public struct Specifics: Codable, Sendable, Equatable {
  public var wordCount: Int
  public var numbers: Int
  /// Words with a capital within a sentence; names of several words count once.
  public var names: Int
  /// Days, months, seasons and years.
  public var dates: Int
  /// "reduced", "saved": words for what came of something.
  public var results: Int
  public var vague: Int
  /// Numbers, names, dates and results in 100 words; nil without words.
  public var perHundred: Double?
  /// Whether there are too few of these, by the lexicon; false of a few words.
  public var isVague: Bool

  public var count: Int { numbers + names + dates + results }

  init(_ passage: Passage, lexicon: Lexicon) {
    let specifics = lexicon.specifics
    wordCount = passage.words.count
    let kinds = passage.words.indices.map { Kind($0, in: passage, specifics) }
    numbers = kinds.runs(of: .number)
    names = kinds.runs(of: .name)
    dates = kinds.runs(of: .date)
    results = kinds.count { $0 == .result }
    vague = TermSearch(specifics.vague, in: passage, openers: []).found().count
    perHundred = nil
    isVague = false
    guard wordCount > 0 else { return }
    let perHundred = 100 * Double(count) / Double(wordCount)
    self.perHundred = perHundred
    isVague = wordCount >= specifics.leastWords && perHundred < specifics.least
  }
}

private enum Kind {
  case number, name, date, result

  init?(_ index: Int, in passage: Passage, _ specifics: Lexicon.SpecificWords) {
    let text = passage.words[index].text
    if specifics.dates.contains(text) || text.isYear {
      self = .date
    } else if specifics.numbers.contains(text) || text.contains(where: \.isNumber) {
      self = .number
    } else if passage.isName(index), !specifics.capitalised.contains(text) {
      self = .name
    } else if specifics.results.contains(text) {
      self = .result
    } else {
      return nil
    }
  }
}

extension Passage {
  /// Whether a word has a capital and doesn't begin its sentence.
  fileprivate func isName(_ index: Int) -> Bool {
    guard isPunctuated, !beginsSentence[index] else { return false }
    return written[index].first { $0.isLetter }?.isUppercase ?? false
  }
}

extension String {
  fileprivate var isYear: Bool {
    count == 4 && Int(self).map { (1500...2199).contains($0) } ?? false
  }
}

extension [Kind?] {
  /// "New York", "two hundred": one each.
  fileprivate func runs(of kind: Kind) -> Int {
    indices.count { self[$0] == kind && ($0 == 0 || self[$0 - 1] != kind) }
  }
}
