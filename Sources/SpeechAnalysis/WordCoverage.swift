extension SpeechTimeline {
  /// The share of the speech, by its length, in runs in which words stand; nil without words or speech.
  public var wordCoverage: Double? {
    guard let words = transcript?.words, !runs.isEmpty else { return nil }
    var next = 0
    let heard = runs.filter { run in
      while next < words.count, words[next].range.end <= run.range.start { next += 1 }
      return next < words.count && words[next].range.start < run.range.end
    }
    let all = runs.reduce(0) { $0 + $1.range.duration }
    return heard.reduce(0) { $0 + $1.range.duration } / all
  }

  /// Whether the words are of so little of the speech that nothing can be counted by them: under
  /// four fifths of it, where a whole transcript reaches 0.95 and more.
  public var isPartlyTranscribed: Bool { wordCoverage.map { $0 < 0.8 } ?? false }
}
