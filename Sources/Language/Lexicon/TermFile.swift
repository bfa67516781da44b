import Models

/// The sets of words that rules name: "@pronoun".
struct WordClasses {
  var sets: [String: Set<String>] = [:]

  init() {}

  init(_ field: JSONField) {
    let sets = field.fields()?.map { ($0.name, $0.field.words()) } ?? []
    self.sets = Dictionary(uniqueKeysWithValues: sets)
  }
}

extension JSONField {
  /// A list of words or phrases, in small letters.
  func phrases() -> [String] {
    elements()?.compactMap { $0.phrase() } ?? []
  }

  func words() -> Set<String> {
    Set(phrases())
  }

  fileprivate func phrase() -> String? {
    guard let text = text() else { return nil }
    if text != text.lowercased() { report("\(quoted(text)) must be in small letters") }
    if text.count > 100 { report("\(quoted(text)) has more than 100 characters") }
    return text
  }

  /// Terms, each a text alone or with its rules.
  func terms(_ classes: WordClasses) -> [Term] {
    elements()?.compactMap { Term($0, classes) } ?? []
  }

  /// Sequences of patterns, or none where the field is left out.
  fileprivate func patterns(_ classes: WordClasses) -> [[WordPattern]] {
    guard isPresent else { return [] }
    return elements()?.compactMap { element in
      element.phrase()?.split(separator: " ").compactMap { word in
        element.pattern(String(word), classes)
      }
    } ?? []
  }

  private func pattern(_ word: String, _ classes: WordClasses) -> WordPattern? {
    guard word.hasPrefix("@") else { return WordPattern(word) }
    let name = String(word.dropFirst())
    if let set = classes.sets[name] { return .oneOf(set) }
    report("no class \(quoted(name)); \(nearest(to: name, among: classes.sets.keys.sorted()))")
    return nil
  }
}

extension WordPattern {
  /// One that needs no class.
  init(_ word: String) {
    if word == "#" {
      self = .digits
    } else if word.hasPrefix("-"), word.count > 1 {
      self = .ending(String(word.dropFirst()))
    } else {
      self = .word(word)
    }
  }
}

extension Term {
  fileprivate init?(_ field: JSONField, _ classes: WordClasses) {
    if field.string != nil {
      guard let text = field.phrase() else { return nil }
      self.init(text: text, rules: [], otherwise: true)
      return
    }
    guard field.isObject(of: ["term", "rules", "counts"]), let text = field["term"].phrase() else {
      return nil
    }
    let rules = field["rules"].isPresent ? field["rules"].elements() ?? [] : []
    self.init(
      text: text, rules: rules.compactMap { ContextRule($0, classes) },
      otherwise: field["counts"].flag() ?? false)
  }
}

extension ContextRule {
  fileprivate init?(_ field: JSONField, _ classes: WordClasses) {
    guard field.isObject(of: ["counts", "place", "after", "before", "earlier"]) else { return nil }
    let places = field["place"]
    self.init(
      counts: field["counts"].flag() ?? false,
      places: places.isPresent
        ? places.elements()?.compactMap { $0.choice("place", of: Place.self) } ?? [] : [],
      after: field["after"].patterns(classes),
      before: field["before"].patterns(classes),
      earlier: field["earlier"].patterns(classes))
    if self.places.isEmpty && after.isEmpty && before.isEmpty && earlier.isEmpty {
      field.report("needs a place, after, before or earlier")
    }
  }
}
