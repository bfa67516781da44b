public import DSP

/// What was heard in one answer: all that the partner goes by.
public struct TurnHearing: Sendable, Equatable, Codable {
  /// From the end of the question to the first word; nil where nothing was said.
  public var latency: Seconds?
  /// From the first word to the end of the last.
  public var length: Seconds
  /// Of it, spoken.
  public var speech: Seconds
  public var longestPause: Seconds
  /// When, from the first word on.
  public var filledPauses: [Seconds]
  /// How much quieter the end is than what came before, in decibels; nil where it isn't known.
  public var endFade: Decibels?
  /// Syllables a second, pauses in.
  public var pace: Double?
  /// dBFS.
  public var level: Decibels?
  /// How often the speaker marked a new part of the story.
  public var markCount: Int
  /// Whether the partner cut in.
  public var wasCutOff: Bool
  /// Moments of a longer answer that an audience would notice.
  public var moments: Moments
  /// Nil without a transcript.
  public var words: WordHearing?

  public init(
    latency: Seconds?, length: Seconds = 0, speech: Seconds = 0, longestPause: Seconds = 0,
    filledPauses: [Seconds] = [], endFade: Decibels? = nil, pace: Double? = nil,
    level: Decibels? = nil, markCount: Int = 0, wasCutOff: Bool = false,
    moments: Moments = Moments(), words: WordHearing? = nil
  ) {
    self.latency = latency
    self.length = length
    self.speech = speech
    self.longestPause = longestPause
    self.filledPauses = filledPauses
    self.endFade = endFade
    self.pace = pace
    self.level = level
    self.markCount = markCount
    self.wasCutOff = wasCutOff
    self.moments = moments
    self.words = words
  }

  /// Times from the answer's first word on; nil where there is no such moment.
  public struct Moments: Sendable, Equatable, Codable {
    /// The phrase that kept its level best.
    public var clear: Seconds?
    /// The phrase that faded most.
    public var quiet: Seconds?
    /// The stretch that went by fastest.
    public var fast: Seconds?
    /// The longest silence.
    public var long: Seconds?

    public init(
      clear: Seconds? = nil, quiet: Seconds? = nil, fast: Seconds? = nil, long: Seconds? = nil
    ) {
      self.clear = clear
      self.quiet = quiet
      self.fast = fast
      self.long = long
    }
  }
}

/// What a transcript says of an answer.
public struct WordHearing: Sendable, Equatable, Codable {
  public var text: String
  public var isVague: Bool
  /// Whether most of it was said in an earlier answer.
  public var repeatsItself: Bool
  /// Parts that were found, each with its share of the words, 0…1; nil where no story was asked for.
  public var story: [StoryPart: Double]?

  public init(
    text: String, isVague: Bool = false, repeatsItself: Bool = false,
    story: [StoryPart: Double]? = nil
  ) {
    self.text = text
    self.isVague = isVague
    self.repeatsItself = repeatsItself
    self.story = story
  }

  /// Parts of the story that weren't found.
  public var missing: [StoryPart] {
    guard let story else { return [] }
    return StoryPart.allCases.filter { story[$0] == nil }
  }
}

/// Of a story as interviewers ask for it (STAR).
public enum StoryPart: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
  case situation, task, action, result
}
