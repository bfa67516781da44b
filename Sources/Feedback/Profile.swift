import FoundationEssentials
import Models
public import SpeechMetrics

/// What a kind of speaking asks for: the norms that numbers are judged by, and how much each weighs.
public struct Profile: Sendable, Equatable {
  /// What `--profile` takes: "talk".
  public internal(set) var id: String
  public internal(set) var title: String
  /// One sentence: who speaks to whom.
  public let description: String
  /// Whether what is said is an answer, of which a story is expected.
  public let isInterview: Bool
  /// Turns syllables into estimated words.
  public internal(set) var syllablesPerWord: Double
  /// How much talks differ in it, as a standard deviation.
  public internal(set) var syllablesPerWordDeviation: Double
  public let syllablesPerWordSource: Norm.Source
  public internal(set) var norms: [MetricID: Norm]
  /// How much each metric counts in the score. All are positive, and each has a norm.
  public internal(set) var weights: [MetricID: Double]
  public let weightsSource: Norm.Source
  /// What the speaker opted out of: say nothing of these, with or without a norm. In `MetricID`'s order.
  public internal(set) var unscored: [MetricID]
  public internal(set) var gates: QualityGates
  /// When it's worth saying how opening and closing differ from the middle; nil where nothing is said of
  /// it.
  public let parts: PartLimits?
  /// FNV-1a, in hexadecimal, of everything above as it was loaded: which norms a report was judged by.
  public internal(set) var hash: String

  init(_ file: ProfileFile, gates: QualityGates) {
    id = file.id
    title = file.title
    description = file.description
    isInterview = file.kind == "interview"
    syllablesPerWord = file.syllablesPerWord.value
    syllablesPerWordDeviation = file.syllablesPerWord.deviation
    syllablesPerWordSource = file.syllablesPerWord.source
    norms = file.norms
    weights = file.weights.values
    weightsSource = file.weights.source
    unscored = file.unscored
    self.gates = gates
    parts = PartLimits.shipped.profiles.contains(file.kind) ? .shipped : nil
    hash = Self.hash(file, gates)
  }

  public func norm(_ metric: MetricID) -> Norm? {
    norms[metric]
  }

  private static func hash(_ file: ProfileFile, _ gates: QualityGates) -> String {
    struct Everything: Encodable {
      let file: ProfileFile
      let gates: QualityGates
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Cannot fail: every number is finite.
    let canonical = try! encoder.encode(Everything(file: file, gates: gates))
    var hash = FNV1a()
    hash.combine(Array(canonical))
    return hash.hexadecimal
  }
}
