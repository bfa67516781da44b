import Models

extension Lexicon {
  /// What a file says, as `Models/README.md` describes it.
  init?(_ field: JSONField) {
    let names = [
      "language", "classes", "fillerWords", "hedges", "functionWords", "openers", "mayRepeat",
      "restarts", "usual", "pronouns", "specifics", "star", "sources",
    ]
    guard field.isObject(of: names), let language = field["language"].identifier() else {
      return nil
    }
    let classes = WordClasses(field["classes"])
    self.init(
      language: language,
      fillerWords: field["fillerWords"].terms(classes),
      hedges: field["hedges"].terms(classes),
      functionWords: field["functionWords"].words(),
      openers: field["openers"].words(),
      mayRepeat: field["mayRepeat"].words(),
      restarts: RestartWords(field["restarts"], classes),
      usual: field["usual"].numbers(in: 0.001...1000),
      pronouns: Pronouns(field["pronouns"]),
      specifics: SpecificWords(field["specifics"], classes),
      star: field["star"].cues(),
      sources: field["sources"].elements()?.compactMap(Source.init) ?? [])
  }

  /// A user's own list, of filler words, hedges or both.
  init?(own field: JSONField, over base: Lexicon) {
    guard field.isObject(of: ["language", "classes", "fillerWords", "hedges"]) else { return nil }
    let language = base.language.isEmpty ? field["language"].string ?? "" : base.language
    if field["language"].isPresent { field["language"].expect(language) }
    let classes = field["classes"].isPresent ? WordClasses(field["classes"]) : WordClasses()
    self = base
    self.language = language
    if field["fillerWords"].isPresent {
      fillerWords = base.fillerWords.replaced(by: field["fillerWords"].terms(classes))
    }
    if field["hedges"].isPresent {
      hedges = base.hedges.replaced(by: field["hedges"].terms(classes))
    }
  }
}

extension [Term] {
  fileprivate func replaced(by own: [Term]) -> [Term] {
    filter { term in !own.contains { $0.text == term.text } } + own
  }
}

extension Lexicon.RestartWords {
  fileprivate init(_ field: JSONField, _ classes: WordClasses) {
    _ = field.isObject(of: ["subjects", "clauseVerbs", "determiners", "repairs"])
    subjects = field["subjects"].words()
    clauseVerbs = field["clauseVerbs"].words()
    determiners = field["determiners"].words()
    repairs = field["repairs"].terms(classes)
  }
}

extension Lexicon.Pronouns {
  fileprivate init(_ field: JSONField) {
    _ = field.isObject(of: ["we", "i"])
    we = field["we"].words()
    i = field["i"].words()
  }
}

extension Lexicon.SpecificWords {
  fileprivate init(_ field: JSONField, _ classes: WordClasses) {
    _ = field.isObject(
      of: ["numbers", "dates", "results", "capitalised", "vague", "least", "leastWords"])
    numbers = field["numbers"].words()
    dates = field["dates"].words()
    results = field["results"].words()
    capitalised = field["capitalised"].words()
    vague = field["vague"].terms(classes)
    least = field["least"].number(in: 0...100) ?? 0
    leastWords = field["leastWords"].wholeNumber(in: 1...1000) ?? 0
  }
}

extension Lexicon.Source {
  fileprivate init?(_ field: JSONField) {
    guard field.isObject(of: ["of", "citation", "note"]), let of = field["of"].text(),
      let citation = field["citation"].text()
    else { return nil }
    self.init(
      of: of, citation: citation, note: field["note"].isPresent ? field["note"].text() : nil)
  }
}

extension JSONField {
  fileprivate func cues() -> [StarPart.Kind: [[String]]] {
    let kinds = StarPart.Kind.allCases
    guard isObject(of: kinds.map(\.rawValue)) else { return [:] }
    let cues = kinds.map { ($0, self[$0.rawValue].phrases().map(\.phraseWords)) }
    return Dictionary(uniqueKeysWithValues: cues)
  }

  /// A number for each word.
  fileprivate func numbers(in range: ClosedRange<Double>) -> [String: Double] {
    let pairs = fields()?.compactMap { name, field in field.number(in: range).map { (name, $0) } }
    return Dictionary(uniqueKeysWithValues: pairs ?? [])
  }
}
