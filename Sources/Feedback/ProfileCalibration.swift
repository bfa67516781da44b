extension Profile {
  /// The same profile for a speaker in whose talks the syllables that were heard and the words of
  /// transcripts were counted: what is usual counts as one talk more.
  ///
  /// - Parameter wordSyllables: syllables per word, a number for each talk.
  public func calibrated(by wordSyllables: [Double]) -> Profile {
    let count = Double(wordSyllables.count + 1)
    var profile = self
    profile.syllablesPerWord = (syllablesPerWord + wordSyllables.reduce(0, +)) / count
    profile.syllablesPerWordDeviation = syllablesPerWordDeviation / count.squareRoot()
    return profile
  }
}
