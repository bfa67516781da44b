public import Reporting
public import SpeechAnalysis

/// What became of one entry.
public enum ClubOutcome: Sendable, Equatable, Codable {
  case heard(ClubResult)
  case failed(ClubFailure)

  public var entry: ClubEntry {
    switch self {
    case .heard(let result): result.entry
    case .failed(let failure): failure.entry
    }
  }
}

public struct ClubResult: Sendable, Equatable, Codable {
  public var entry: ClubEntry
  /// With its score. Its metrics are those of the part that is the speech.
  public var report: Report
  /// From the first speech to the end of the last, in that part; nil without speech.
  public var speech: TimeRange?
  /// FNV-1a of the file's bytes, in hexadecimal: the same in duplicates.
  public var contentHash: String
  /// The overall score of the earlier report that the entry names.
  public var previousScore: PreviousScore?

  public struct PreviousScore: Sendable, Equatable, Codable {
    public var overall: Double
    public var uncertainty: Double

    public init(overall: Double, uncertainty: Double) {
      self.overall = overall
      self.uncertainty = uncertainty
    }
  }

  public init(
    entry: ClubEntry, report: Report, speech: TimeRange?, contentHash: String,
    previousScore: PreviousScore?
  ) {
    self.entry = entry
    self.report = report
    self.speech = speech
    self.contentHash = contentHash
    self.previousScore = previousScore
  }
}

/// An entry that could not be heard.
public struct ClubFailure: Sendable, Equatable, Codable {
  public var entry: ClubEntry
  /// What is wrong and what to do.
  public var reason: String

  public init(entry: ClubEntry, reason: String) {
    self.entry = entry
    self.reason = reason
  }
}
