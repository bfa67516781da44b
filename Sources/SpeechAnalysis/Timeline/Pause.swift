public import DSP

/// A silent pause between two runs.
public struct Pause: Sendable, Equatable {
  public var range: TimeRange
  /// Nil where too little is voiced before it to tell.
  public var placement: Placement?

  public init(_ range: TimeRange, placement: Placement? = nil) {
    self.range = range
    self.placement = placement
  }

  public var duration: Seconds { range.duration }
  public var kind: Kind { Kind(duration: duration) }
}

extension Pause {
  /// How long it is, by name. The name says nothing of what the pause was meant for.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case brief, phrase, emphatic, long, deadAir

    /// More than the rounding of times on a grid of 10 ms.
    private static let tolerance: Seconds = 1e-9

    public init(duration: Seconds) {
      self = Self.allCases.last { duration >= $0.shortest - Self.tolerance } ?? .brief
    }

    /// At 1 s begins the third of the modes that Campione & Véronis (2002) found in the lengths of
    /// pauses; pauses under 5 s are heard as pauses (HBR 2018). 0.5 and 2 s are conventions.
    public var shortest: Seconds {
      switch self {
      case .brief: 0
      case .phrase: 0.5
      case .emphatic: 1
      case .long: 2
      case .deadAir: 5
      }
    }

    public var name: String { self == .deadAir ? "dead air" : rawValue }
  }

  /// The melody that the pause stands after.
  ///
  /// It describes what was heard: whether the pause stands inside a phrase can't be told from it.
  public enum Placement: String, CaseIterable, Codable, Sendable {
    case afterFall, afterRise, afterLevel

    /// A movement of this size counts; a convention.
    public static let leastMovement: Semitones = 2

    /// After speech whose F0 moved so at its end.
    public init(finalPitchMovement movement: Semitones) {
      switch movement {
      case ...(-Self.leastMovement): self = .afterFall
      case Self.leastMovement...: self = .afterRise
      default: self = .afterLevel
      }
    }

    public var name: String {
      switch self {
      case .afterFall: "after a fall"
      case .afterRise: "after a rise"
      case .afterLevel: "after a level end"
      }
    }
  }
}

extension [Pause] {
  public var ranges: [TimeRange] { map(\.range) }
}
