/// The words of one language that a review looks for: a file in `Models/lexicons`.
public struct Lexicon: Sendable, Equatable {
  /// ISO 639-1: "en"; empty where it is open.
  public var language = ""
  public var fillerWords: [Term] = []
  public var hedges: [Term] = []
  /// Words of grammar: "the", "of", "she".
  public var functionWords: Set<String> = []
  /// Conjunctions that may come before the first word of a sentence: "and".
  public var openers: Set<String> = []
  /// Words that are said twice for emphasis or by grammar: "very", "had".
  public var mayRepeat: Set<String> = []
  /// How a speaker starts again.
  public var restarts = RestartWords()
  /// Times in 1,000 words of the language, of words that are overused easily.
  public var usual: [String: Double] = [:]
  public var pronouns = Pronouns()
  public var specifics = SpecificWords()
  /// The words of each cue of each part.
  public var star: [StarPart.Kind: [[String]]] = [:]
  public var sources: [Source] = []

  public struct RestartWords: Sendable, Equatable {
    /// "I", "she": said again after one word they show a restart.
    public var subjects: Set<String> = []
    /// Verbs that another sentence follows: "I think I should".
    public var clauseVerbs: Set<String> = []
    /// "the", "my": two in a row show a restart.
    public var determiners: Set<String> = []
    /// Phrases that announce one: "or rather".
    public var repairs: [Term] = []
  }

  public struct Pronouns: Sendable, Equatable {
    public var we: Set<String> = []
    public var i: Set<String> = []
  }

  public struct SpecificWords: Sendable, Equatable {
    public var numbers: Set<String> = []
    public var dates: Set<String> = []
    public var results: Set<String> = []
    /// Written with a capital wherever they stand: "I", "English".
    public var capitalised: Set<String> = []
    public var vague: [Term] = []
    /// An answer with fewer specific words in 100 is vague.
    public var least = 0.0
    /// With fewer words nothing is said of an answer.
    public var leastWords = 0
  }

  /// Where a list comes from.
  public struct Source: Sendable, Equatable {
    public var of: String
    public var citation: String
    public var note: String?
  }
}
