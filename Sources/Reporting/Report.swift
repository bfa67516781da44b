public import Feedback
public import SpeechAnalysis
public import SpeechMetrics

/// What was found in one recording. Every renderer shows this and computes nothing.
///
/// Encoded as JSON it is schema `rehearse.report/1`; numbers are rounded to `MetricID.decimals`.
public struct Report: Sendable, Equatable, Codable {
  public static let schema = "rehearse.report/1"

  public struct Tool: Sendable, Equatable, Codable {
    public var name: String
    public var version: String
  }

  public struct Profile: Sendable, Equatable, Codable {
    public var id: String
    public var title: String
    public var syllablesPerWord: Double
    /// FNV-1a, 64 bits, of the profile and norms as used, in hexadecimal.
    public var hash: String
  }

  public struct File: Sendable, Equatable, Codable {
    /// As the user named it; "-" for standard input.
    public var name: String
    public var format: String
    public var sampleRate: Int
    public var channelCount: Int
    /// Counted from 1; nil when all were averaged.
    public var channel: Int?
    /// Of several audio tracks the one heard, counted from 1; nil where there is one.
    public var track: Int?
    public var tracks: [ChosenTrack.Track]?
    public var warnings: [String]
    /// Nil where there are none.
    public var remarks: [String]?
  }

  public struct Metric: Sendable, Equatable, Codable {
    public var name: String
    public var value: Double?
    public var unit: String
    public var standardError: Double?
    /// Why there is no value.
    public var missing: String?
    /// Why a value that could be computed is not shown to people and not judged.
    public var withheld: String?
    public var norm: Norm?
    public var evidence: [TimeRange]?
  }

  /// A pause, its kind and what it stands after.
  public struct Pause: Sendable, Equatable, Codable {
    public var start: Double
    public var end: Double
    public var kind: SpeechAnalysis.Pause.Kind
    /// Nil where too little is voiced before it to tell.
    public var placement: SpeechAnalysis.Pause.Placement?

    public var range: TimeRange { TimeRange(start: start, end: end) }
  }

  /// What was found in one marked answer.
  public struct Answer: Sendable, Equatable, Codable {
    public var title: String?
    /// As it was marked.
    public var range: TimeRange
    public var metrics: [MetricID: Metric]
    public var strengths: [Finding]
    public var changes: [Finding]
    public var information: [Finding]
  }

  /// The opening, the middle or the closing of a talk.
  public struct Part: Sendable, Equatable, Codable {
    public var place: TalkPart.Place
    /// In order; several only in the middle, of a talk of which only stretches count.
    public var ranges: [TimeRange]
    public var metrics: [MetricID: Metric]
    /// From the middle; empty for the middle itself.
    public var differences: [MetricID: PartDifference]
  }

  /// Pictures' data, at most 600 columns.
  public struct Curves: Sendable, Equatable, Codable {
    public var columnDuration: Double
    /// dBFS per column; nil in digital silence.
    public var level: [Double?]
    /// Semitones re the speaker's own median per column; nil when unvoiced.
    public var pitch: [Double?]
    public var pace: [PaceWindow]
    public var speech: [TimeRange]
    public var pauses: [Pause]
    public var flatStretches: [TimeRange]
    public var fillers: [TimeRange]
    /// Turns of a second voice; nil where the report doesn't tell of one.
    public var otherVoice: [TimeRange]?
  }

  public var schema = Report.schema
  public var tool: Tool
  public var title: String?
  public var file: File
  /// What happened while it was recorded, times at 0.001 s; nil where a file was read.
  public var capture: CaptureFacts?
  public var profile: Profile
  public var parameters: AnalysisParameters
  /// FNV-1a, 64 bits, in hexadecimal, of what the measurement rests on besides code, by name.
  public var hashes: [String: String]
  /// Tiers corrected by hand, by name.
  public var givenTiers: [Tier]
  /// What about the recording limits this report, most limiting first.
  public var quality: [QualityCondition]
  public var strengths: [Finding]
  /// At most three, in order of effect.
  public var changes: [Finding]
  public var information: [Finding]
  /// Nil where no timing was asked for or nothing was said.
  public var timing: TimingReview?
  /// Opening, middle and closing; nil where they aren't compared.
  public var parts: [Part]?
  /// Nil where no words are at hand.
  public var words: WordsReview?
  /// In the order in which they were marked; nil where none were.
  public var answers: [Answer]?
  public var metrics: [MetricID: Metric]
  /// Against the speaker's earlier takes; nil where none are remembered.
  public var sinceLastTime: SinceLastTime?
  /// Present only when asked for.
  public var score: Score?
  /// What this report cannot hear, and what was withheld.
  public var notHeard: [String]
  public var curves: Curves
}
