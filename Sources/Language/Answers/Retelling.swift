public import SpeechAnalysis

extension Transcript {
  /// Words fewer than this are too few to tell an answer from another.
  private static let leastWords = 12
  /// Of the different content words, so many in common with another answer are the same again: a convention.
  private static let leastShare = 0.6

  /// Whether most of what it says was said in `earlier` already, in whichever order.
  public func retells(_ earlier: Transcript, lexicon: Lexicon) -> Bool {
    let words = contentWords(lexicon)
    guard words.count >= Self.leastWords else { return false }
    let shared = words.intersection(earlier.contentWords(lexicon))
    return Double(shared.count) >= Self.leastShare * Double(words.count)
  }

  private func contentWords(_ lexicon: Lexicon) -> Set<String> {
    Set(Passage(self).words.map(\.text)).subtracting(lexicon.functionWords)
  }
}
