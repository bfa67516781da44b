public import DSP
internal import Numbers
public import SpeechAnalysis

/// How a talk followed its script.
public struct ScriptReview: Sendable, Equatable, Codable {
  /// Of the words of the script that carry meaning, how many were said where their sentence was: 0…1.
  public var coverage: Double
  public var sections: [SectionReview]
  /// What was said and isn't in the script.
  public var added: [AddedStretch]
  /// The sentences that every renderer shows, the most important first.
  public var remarks: [ScriptRemark]
}

public struct SectionReview: Sendable, Equatable, Codable {
  public var title: String?
  /// Of its heading in the script.
  public var line: Int
  /// Shortest and longest time that was planned, in seconds.
  public var planned: TimeRange?
  /// From each of its sentences to the next one of another section.
  public var ranges: [TimeRange]
  public var spoken: Seconds
  public var coverage: Double
  public var sentences: [SentenceReview]
  /// Filled pauses, and silent ones within a sentence, where the section begins.
  public var hesitations: [TimeRange]
}

public struct SentenceReview: Sendable, Equatable, Codable {
  public var text: String
  public var line: Int
  public var isSaid: Bool
  /// Of its words that carry meaning, how many were said close together: 0…1.
  public var share: Double
  /// From the first of them to the last; nil when it wasn't said.
  public var range: TimeRange?
  /// Whether it was said out of the script's order.
  public var isMoved: Bool
}

public struct AddedStretch: Sendable, Equatable, Codable {
  public var range: TimeRange
  public var wordCount: Int
  /// Its first words.
  public var opening: String
}

/// What there is to say about script or key points.
public struct ScriptRemark: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, Codable {
    case pointsReached, pointsOrder, pointsTime, pointsLanded
    case scriptCoverage, scriptOrder, scriptAdded, sectionTime, transition
  }

  public var kind: Kind
  /// Holds words of script or talk: escape it.
  public var message: String
  public var evidence: [TimeRange]
}

extension ScriptReview {
  /// Nil where there is no transcript, or no word in it.
  public init?(_ script: Script, timeline: SpeechTimeline, limits: ScriptLimits = .shipped) {
    guard let transcript = timeline.transcript else { return nil }
    var vocabulary = MatchVocabulary(MatchLanguage(transcript.language))
    let talk = TalkWords(transcript, vocabulary: &vocabulary)
    guard !talk.words.isEmpty else { return nil }
    let words = script.sections.flatMap(\.sentences).map { sentence in
      [PlainWord](sentence.tokens).map { vocabulary.word($0.text) }
    }
    let places = ScriptPlaces(words, talk: talk.words)
    self.init(script, ScriptCourse(script, places, talk), timeline: timeline, limits: limits)
  }

  private init(
    _ script: Script, _ course: ScriptCourse, timeline: SpeechTimeline, limits: ScriptLimits
  ) {
    sections = script.sections.indices.map { index in
      let section = script.sections[index]
      let ranges = course.ranges(ofSection: index)
      return SectionReview(
        title: section.title, line: section.line,
        planned: section.planned.map { TimeRange(start: $0.lowerBound, end: $0.upperBound) },
        ranges: ranges, spoken: ranges.totalDuration,
        coverage: course.coverage(ofSection: index), sentences: course.reviews(ofSection: index),
        hesitations: course.hesitations(ofSection: index, timeline, limits))
    }
    coverage = course.coverage
    added = course.added(least: Int(clamping: limits.addedWords))
    remarks = []
    remarks = ScriptRemarks(self, limits).all
  }
}
