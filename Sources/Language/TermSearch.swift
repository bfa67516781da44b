/// Finds terms where their rules let them count.
struct TermSearch {
  let passage: Passage
  let openers: Set<String>
  private let terms: [String: [(term: Term, words: [String])]]

  init(_ terms: [Term], in passage: Passage, openers: Set<String>) {
    self.passage = passage
    self.openers = openers
    let split = terms.map { (term: $0, words: $0.words) }.filter { !$0.words.isEmpty }
    self.terms = Dictionary(grouping: split) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// "Earlier" reaches back so many words, as sentences without full stops have no end.
  private static let nearby = 10

  /// From left to right; of two terms that begin with the same word the longer.
  func found() -> [(term: Term, words: Range<Int>, atStart: Bool)] {
    var found: [(term: Term, words: Range<Int>, atStart: Bool)] = []
    var opening = true
    var index = 0
    while index < passage.words.count {
      opening = opening && index > 0 || passage.beginsSentence[index]
      if let (term, words) = counted(at: index, opening: opening) {
        found.append((term, words, opening))
        index = words.upperBound
      } else {
        opening = opening && openers.contains(passage.words[index].text)
        index += 1
      }
    }
    return found
  }

  private func counted(at index: Int, opening: Bool) -> (Term, Range<Int>)? {
    for (term, words) in terms[passage.words[index].text] ?? [] where passage.has(words, at: index)
    {
      let range = index..<index + words.count
      if counts(term, at: range, opening: opening) { return (term, range) }
    }
    return nil
  }

  private func counts(_ term: Term, at words: Range<Int>, opening: Bool) -> Bool {
    let rule = term.rules.first { applies($0, at: words, opening: opening) }
    return rule?.counts ?? term.otherwise
  }

  private func applies(_ rule: ContextRule, at words: Range<Int>, opening: Bool) -> Bool {
    let all = passage.words
    let sentence = passage.sentence(of: words.lowerBound)
    let nearby = max(sentence.lowerBound, words.lowerBound - Self.nearby)
    let earlier = nearby..<words.lowerBound
    let later = words.upperBound..<max(words.upperBound, sentence.upperBound)
    return (rule.places.isEmpty || rule.places.contains { isAt($0, words, opening: opening) })
      && rule.after.anyOrNone { $0.matchEnd(of: all[earlier]) }
      && rule.before.anyOrNone { $0.matchStart(of: all[later]) }
      && rule.earlier.anyOrNone { pattern in
        earlier.contains { pattern.matchStart(of: all[$0..<words.lowerBound]) }
      }
  }

  private func isAt(_ place: ContextRule.Place, _ words: Range<Int>, opening: Bool) -> Bool {
    let stopsAfter = passage.stops(before: words.upperBound)
    let stopsBefore = passage.stops(before: words.lowerBound)
    return switch place {
    case .start: opening
    case .aside: stopsBefore && stopsAfter
    case .alone: passage.isPunctuated && passage.sentence(of: words.lowerBound) == words
    case .end: stopsAfter && !stopsBefore
    }
  }
}

extension [[WordPattern]] {
  /// Whether one of them holds, or there is none.
  fileprivate func anyOrNone(_ holds: ([WordPattern]) -> Bool) -> Bool {
    isEmpty || contains(where: holds)
  }
}
