import Models

extension Lexicon {
  /// Of which languages there is a lexicon, by ISO 639-1.
  public static let languages = ModelFiles.names(in: "lexicons").map {
    String($0.dropLast(".json".count))
  }

  /// That of a language, "en" or "en-GB"; nil where there is none.
  public static func builtIn(_ language: String) -> Lexicon? {
    let code = language.lowercased().prefix { $0.isLetter }
    guard let bytes = ModelFiles.data("lexicons/\(code).json") else { return nil }
    // Cannot fail: a test reads each.
    return try! parse(bytes, name: "lexicons/\(code).json") { Lexicon($0) }
  }

  /// A list of the user's own: what it says of a term takes the place of what `base` says of it. Without
  /// `base` only its own terms are known.
  public static func load(_ path: String, over base: Lexicon?) throws(LexiconError) -> Lexicon {
    try parse(contents(ofDataFile: path, kind: "word list", orThrow: LexiconError.self), name: path)
    {
      Lexicon(own: $0, over: base ?? Lexicon())
    }
  }

  /// Reports every problem of the file at once; `name` is what messages call it.
  static func parse(
    _ json: [UInt8], name: String, _ read: (JSONField) -> Lexicon?
  ) throws(LexiconError) -> Lexicon {
    try parsed(json, named: name) { field throws(LexiconError) in read(field) }
  }
}
