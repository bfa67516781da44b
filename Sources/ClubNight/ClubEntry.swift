public import DSP
public import Feedback

/// One speech of the evening as the organiser asked for it: a row of the manifest, or a file found.
public struct ClubEntry: Sendable, Equatable, Codable {
  public enum Consent: String, Sendable, Codable {
    case given, refused
    /// There was no column for it, or no manifest.
    case notRecorded
  }

  /// As it is named to people: in the manifest, or below the folder.
  public var file: String
  /// Where to open it.
  public var path: String
  /// The line of the manifest; nil without one.
  public var line: Int?
  /// The file's name where nobody said.
  public var speaker: String
  public var title: String?
  /// A timing's id: "table-topics".
  public var type: String?
  /// A profile's id, or a path to one.
  public var profile: String
  public var timing: TimingRule?
  /// What of the file is the speech, in seconds; nil for its start or its end.
  public var start: Seconds?
  public var end: Seconds?
  public var consent: Consent
  /// What is not to be said of this speaker.
  public var optOut: [OptOut]
  /// An earlier JSON report on this speaker, to rank by improvement.
  public var previous: String?
  /// What was said, what was to be said, and what of it matters most.
  public var transcript: String?
  public var script: String?
  public var keyPoints: String?

  public init(file: String, path: String, speaker: String, profile: String) {
    self.file = file
    self.path = path
    self.speaker = speaker
    self.profile = profile
    consent = .notRecorded
    optOut = []
  }
}
