/// Which words may stand at one place beside a term.
public enum WordPattern: Sendable, Equatable {
  case word(String)
  /// A class of the lexicon: "@pronoun".
  case oneOf(Set<String>)
  /// A word with this ending: "-ing".
  case ending(String)
  /// In digits: "#".
  case digits

  func matches(_ word: String) -> Bool {
    switch self {
    case .word(let text): word == text
    case .oneOf(let words): words.contains(word)
    case .ending(let ending): word.count > ending.count && word.hasSuffix(ending)
    case .digits: word.allSatisfy { $0.isNumber || $0 == "-" } && word.contains { $0.isNumber }
    }
  }
}

extension [WordPattern] {
  /// Whether `words` begin with what these ask for, one word each.
  func matchStart(of words: ArraySlice<Token>) -> Bool {
    words.count >= count && zip(self, words).allSatisfy { $0.matches($1.text) }
  }

  /// Whether `words` end with what these ask for.
  func matchEnd(of words: ArraySlice<Token>) -> Bool {
    words.count >= count && zip(self, words.suffix(count)).allSatisfy { $0.matches($1.text) }
  }
}
