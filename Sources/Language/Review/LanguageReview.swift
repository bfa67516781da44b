public import DSP
public import SpeechAnalysis

/// What the words of a recording, or of one answer in it, show beside the sound.
///
/// Everything is counted; rates are `count` in `speakingTime` or `wordCount`.
public struct LanguageReview: Codable, Sendable, Equatable {
  /// Words without "um" and the like.
  public var wordCount: Int
  public var speakingTime: Seconds
  /// Most frequent first.
  public var fillerWords: [TermCount]
  /// Most frequent first.
  public var hedges: [TermCount]
  /// "the the", "I was I was".
  public var repetitions: [SpokenMoment]
  /// "I went, I go", "wor-".
  public var restarts: [SpokenMoment]
  /// The furthest over its usual rate first.
  public var overused: [Overuse]
  /// Of three words or more that came three times or more; most frequent first.
  public var phrases: [TermCount]
  /// Nil where the transcript has no full stops.
  public var sentences: SentenceLengths?
  public var pronouns: PronounCounts
  /// Nil where the transcript has no full stops.
  public var questionCount: Int?
  public var specifics: Specifics

  /// - Parameters:
  ///   - range: only words that begin within it; all when nil.
  ///   - speakingTime: how long was spoken; from the first word to the last when nil.
  public init(
    _ transcript: Transcript, lexicon: Lexicon, over range: TimeRange? = nil,
    speakingTime: Seconds? = nil
  ) {
    let passage = Passage(transcript, over: range)
    wordCount = passage.words.count
    self.speakingTime = speakingTime ?? passage.duration
    let found = TermSearch(lexicon.fillerWords, in: passage, openers: lexicon.openers).found()
    let softened = TermSearch(lexicon.hedges, in: passage, openers: lexicon.openers).found()
    fillerWords = [TermCount](found, in: passage)
    hedges = [TermCount](softened, in: passage)
    let fillers = Set(found.flatMap(\.words))
    repetitions = Repetitions(passage: passage, lexicon: lexicon, fillerWords: fillers)
      .found().map(passage.moment)
    restarts = Restarts(passage: passage, lexicon: lexicon).found().map(passage.moment)
    overused = [Overuse](
      in: passage, lexicon: lexicon, excluding: fillers.union(softened.flatMap(\.words)))
    phrases = Phrases(passage: passage, functionWords: lexicon.functionWords).found()
    sentences = SentenceLengths(passage)
    pronouns = PronounCounts(passage, lexicon.pronouns)
    questionCount = passage.isPunctuated ? passage.words.count { $0.asks } : nil
    specifics = Specifics(passage, lexicon: lexicon)
  }
}

/// How often a speaker says "we", "us", "our", and how often "I", "me", "my".
public struct PronounCounts: Codable, Sendable, Equatable {
  public var we: Int
  public var i: Int

  init(_ passage: Passage, _ pronouns: Lexicon.Pronouns) {
    we = passage.words.count { pronouns.we.contains($0.text) }
    i = passage.words.count { pronouns.i.contains($0.text) }
  }
}

extension Passage {
  fileprivate var duration: Seconds {
    words.isEmpty ? 0 : range(0..<words.count).duration
  }

  fileprivate func moment(_ indices: Range<Int>) -> SpokenMoment {
    let text = indices.map { words[$0].text }.joined(separator: " ")
    return SpokenMoment(text: text, range: range(indices))
  }
}
