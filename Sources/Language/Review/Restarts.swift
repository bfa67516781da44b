/// Sentences that the speaker broke off and began anew, as far as words alone show it.
///
/// After Shriberg, Preliminaries to a theory of speech disfluencies (1994): words that are cut off,
/// substitutions ("I went, I go") and repairs that are announced ("or rather").
struct Restarts {
  let passage: Passage
  let lexicon: Lexicon

  /// From left to right, none overlapping another.
  func found() -> [Range<Int>] {
    let repairs = TermSearch(lexicon.restarts.repairs, in: passage, openers: []).found()
    let all = passage.words.indices.flatMap { index in
      [cutOff(index), substitution(index), otherWord(index)].compactMap { $0 }
    }
    return (repairs.map(\.words) + all).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) {
      if ($0.last?.upperBound ?? 0) <= $1.lowerBound { $0.append($1) }
    }
  }

  /// "wor-": but not "pre- and post-", nor a dash.
  private func cutOff(_ index: Int) -> Range<Int>? {
    let written = passage.written[index]
    guard written.hasSuffix("-"), !written.hasSuffix("--"), written.count > 1 else { return nil }
    let next = passage.words.indices.contains(index + 1) ? passage.words[index + 1].text : ""
    return ["and", "or", "to"].contains(next) ? nil : index..<index + 1
  }

  /// A subject, one word, and the subject again: "I went, I go". Not "I think I should", where another
  /// sentence begins, nor "I came, I saw, I conquered", where a third follows.
  private func substitution(_ index: Int) -> Range<Int>? {
    let words = passage.words
    guard index + 3 < words.count, let subject = subject(index), subject == self.subject(index + 2),
      self.subject(index + 1) == nil, isOneSentence(index..<index + 4),
      words[index + 1].text != words[index + 3].text,
      !lexicon.restarts.clauseVerbs.contains(words[index + 1].text),
      index + 4 >= words.count || self.subject(index + 4) != subject
    else { return nil }
    return index..<index + 4
  }

  /// A subject or determiner and another in its place: "I we", "the a", "I'm I was".
  private func otherWord(_ index: Int) -> Range<Int>? {
    guard index + 1 < passage.words.count, isOneSentence(index..<index + 2) else { return nil }
    let (first, second) = (passage.words[index].text, passage.words[index + 1].text)
    guard first != second else { return nil }
    let determiners = lexicon.restarts.determiners
    if determiners.contains(first), determiners.contains(second) { return index..<index + 2 }
    guard let one = subject(index), let other = subject(index + 1) else { return nil }
    return one == other || Self.nominative.isSuperset(of: [one, other]) ? index..<index + 2 : nil
  }

  /// "it" and "you" may be objects: "give it you".
  private static let nominative: Set<String> = ["i", "he", "she", "we", "they"]

  /// The pronoun of "I" or "I'm".
  private func subject(_ index: Int) -> String? {
    let head = passage.words[index].text.prefix { $0 != "'" }
    return lexicon.restarts.subjects.contains(String(head)) ? String(head) : nil
  }

  private func isOneSentence(_ words: Range<Int>) -> Bool {
    !passage.isPunctuated || !words.dropFirst().contains { passage.beginsSentence[$0] }
  }
}
