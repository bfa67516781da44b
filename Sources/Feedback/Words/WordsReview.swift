public import Language
public import SpeechAnalysis
public import SpeechMetrics

/// What the words of a talk tell, where they are at hand. None of it is judged.
public struct WordsReview: Sendable, Equatable, Codable {
  /// Who wrote the words down.
  public enum Source: String, Sendable, Codable {
    case transcript, recogniser
  }

  /// What one answer tells.
  public struct Answer: Sendable, Equatable, Codable {
    public var range: TimeRange
    /// The parts of the story in it; nil where none is told.
    public var story: StarReview?
    public var specifics: Specifics

    init(_ transcript: Transcript, lexicon: Lexicon, over range: TimeRange) {
      self.range = range
      story = StarReview(transcript, lexicon: lexicon, over: range)
      specifics = LanguageReview(transcript, lexicon: lexicon, over: range).specifics
    }
  }

  public var source: Source
  /// Whether only a part of the speech was written down.
  public var isPartial: Bool
  /// How the least certain of the times were found.
  public var timing: Word.Timing
  /// What is worth saying of them, most important first.
  public var findings: [Finding] = []
  /// As words and sound together tell; nil where the transcript leaves them out.
  public var filledPauses: [HeardFilledPause]?
  /// Nil for a language without a lexicon.
  public var language: LanguageReview?
  /// In the order in which they were marked; an interview without marks is one answer.
  public var answers: [Answer] = []
  public var keyPoints: PointsReview?
  public var script: ScriptReview?
  public var transcript: Transcript

  /// Nil where `timeline` has no words.
  public init?(_ timeline: SpeechTimeline, source: Source, against plan: WordsPlan) {
    guard let transcript = timeline.transcript, !transcript.words.isEmpty else { return nil }
    self.source = source
    isPartial = timeline.isPartlyTranscribed
    timing = transcript.words.map(\.timing).roughest
    filledPauses = timeline.heardFilledPauses
    language = plan.lexicon.map {
      LanguageReview(transcript, lexicon: $0, speakingTime: timeline.speakingTime)
    }
    if let lexicon = plan.lexicon {
      answers = plan.answers.map { Answer(transcript, lexicon: lexicon, over: $0) }
    }
    keyPoints = plan.keyPoints.flatMap { PointsReview($0, timeline: timeline) }
    script = plan.script.flatMap { ScriptReview($0, timeline: timeline) }
    self.transcript = transcript
    findings = wordFindings
  }
}

/// What the words of a talk are held against.
public struct WordsPlan: Sendable {
  /// Nil for a language without one.
  public var lexicon: Lexicon?
  public var script: Script?
  public var keyPoints: KeyPoints?
  /// Where answers are; empty for talks.
  public var answers: [TimeRange]

  public init(
    lexicon: Lexicon?, script: Script? = nil, keyPoints: KeyPoints? = nil,
    answers: [TimeRange] = []
  ) {
    self.lexicon = lexicon
    self.script = script
    self.keyPoints = keyPoints
    self.answers = answers
  }
}

extension WordsReview {
  public var counts: WordCounts {
    var counts = WordCounts(words: transcript.spokenWords.count)
    counts.isPartial = isPartial
    counts.fillerWords = (language?.fillerWords ?? []).moments
    counts.hedges = (language?.hedges ?? []).moments
    counts.repeats = repeats.map(\.range)
    counts.filledPauses = filledPauses?.map(\.range)
    counts.sentenceLength = language?.sentences?.meanLength
    counts.scriptCoverage = script?.coverage
    counts.keyPointCoverage = keyPoints.map {
      $0.points.isEmpty ? 0 : Double($0.coveredCount) / Double($0.points.count)
    }
    return counts
  }

  /// Words said again at once and sentences begun anew, in their order.
  public var repeats: [SpokenMoment] {
    guard let language else { return [] }
    return (language.repetitions + language.restarts).sorted { $0.range.start < $1.range.start }
  }

  /// The same with nothing said of fillers and repeats.
  public func leavingOutFillers() -> WordsReview {
    var review = self
    review.filledPauses = nil
    review.language?.fillerWords = []
    review.language?.repetitions = []
    review.language?.restarts = []
    review.transcript.words = transcript.spokenWords
    return review
  }
}

extension [TermCount] {
  fileprivate var moments: [TimeRange] { flatMap(\.moments).sorted { $0.start < $1.start } }
}

extension [Word.Timing] {
  fileprivate var roughest: Word.Timing {
    contains(.interpolated) ? .interpolated : contains(.given) ? .given : .aligned
  }
}
