public import DSP
public import FoundationEssentials
public import SpeechMetrics

/// What is kept of a take: when and under which circumstances it was spoken, and what was measured.
public struct RememberedTake: Codable, Equatable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case rehearsal
  }

  /// What the figures rest on besides the speech; those with different parameters aren't compared.
  public struct Basis: Codable, Equatable, Sendable {
    public var toolVersion: String
    /// FNV-1a, 64 bits, in hexadecimal, by name.
    public var hashes: [String: String]
    public var minimumPause: Seconds
    public var f0Floor: Hertz
    public var f0Ceiling: Hertz
    /// Tiers corrected by hand, by name.
    public var givenTiers: [String]

    public init(
      toolVersion: String, hashes: [String: String], minimumPause: Seconds, f0Floor: Hertz,
      f0Ceiling: Hertz, givenTiers: [String] = []
    ) {
      self.toolVersion = toolVersion
      self.hashes = hashes
      self.minimumPause = minimumPause
      self.f0Floor = f0Floor
      self.f0Ceiling = f0Ceiling
      self.givenTiers = givenTiers
    }
  }

  /// The circumstances, as far as the speaker told them.
  public struct Conditions: Codable, Equatable, Sendable {
    public var room: String?
    public var microphone: String?
    public var withNotes = false
    public var timePressure = false

    public init(
      room: String? = nil, microphone: String? = nil, withNotes: Bool = false,
      timePressure: Bool = false
    ) {
      self.room = room
      self.microphone = microphone
      self.withNotes = withNotes
      self.timePressure = timePressure
    }
  }

  /// The speaker's own, 0 to 10.
  public struct Ratings: Codable, Equatable, Sendable {
    public static let range = 0...10

    public var comfortBefore: Int?
    public var comfortAfter: Int?
    /// How well it was expected to go, and how well it went.
    public var predicted: Int?
    public var actual: Int?

    public init(
      comfortBefore: Int? = nil, comfortAfter: Int? = nil, predicted: Int? = nil,
      actual: Int? = nil
    ) {
      self.comfortBefore = comfortBefore
      self.comfortAfter = comfortAfter
      self.predicted = predicted
      self.actual = actual
    }
  }

  /// One metric's value, as it was printed.
  public struct Figure: Codable, Equatable, Sendable {
    public var value: Double
    public var standardError: Double?
    /// Why it isn't shown and not compared.
    public var withheld: String?

    public init(value: Double, standardError: Double? = nil, withheld: String? = nil) {
      self.value = value
      self.standardError = standardError
      self.withheld = withheld
    }
  }

  /// To the second.
  public var startedAt: Date
  public var duration: Seconds
  public var kind: Kind
  /// The profile's identifier.
  public var profile: String
  public var title: String?
  /// The audio's full path; nil where there is none.
  public var recording: String?
  /// FNV-1a, 128 bits, of the recording's bytes, in hexadecimal: by it a recording is known again under
  /// any name. Nil where there is no recording, or it was analysed before this was kept.
  public var contentHash: String?
  public var basis: Basis
  public var conditions: Conditions
  /// The approaches that were tried: "slower", "no slides".
  public var tags: [String]
  public var ratings: Ratings
  /// What the report's changes are about, the weightiest first.
  public var changes: [MetricID]
  /// Metrics without a value are left out.
  public var figures: [MetricID: Figure]

  public init(
    startedAt: Date, duration: Seconds, kind: Kind = .rehearsal, profile: String,
    title: String? = nil, recording: String? = nil, contentHash: String? = nil, basis: Basis,
    conditions: Conditions = Conditions(), tags: [String] = [], ratings: Ratings = Ratings(),
    changes: [MetricID] = [], figures: [MetricID: Figure] = [:]
  ) {
    self.startedAt = startedAt.wholeSeconds
    self.duration = Rounding.round(duration, decimals: 3)
    self.kind = kind
    self.profile = profile
    self.title = title
    self.recording = recording
    self.contentHash = contentHash
    self.basis = basis
    self.conditions = conditions
    self.tags = tags
    self.ratings = ratings
    self.changes = changes
    self.figures = figures
  }
}

/// A take under the number that the user knows it by.
public struct StoredTake: Equatable, Sendable {
  public var id: Int
  public var take: RememberedTake
}
