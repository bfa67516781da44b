public import DSP

/// Layers of a timeline as a person sees and corrects them; nil where a layer is not there.
public struct Tiers: Sendable, Equatable {
  public var speech: [TimeRange]?
  public var pauses: [TimeRange]?
  /// Centre times of syllable nuclei.
  public var nuclei: [Seconds]?
  public var fillers: [TimeRange]?
  public var prolongations: [TimeRange]?
  public var repetitions: [TimeRange]?

  public init(
    speech: [TimeRange]? = nil, pauses: [TimeRange]? = nil, nuclei: [Seconds]? = nil,
    fillers: [TimeRange]? = nil, prolongations: [TimeRange]? = nil,
    repetitions: [TimeRange]? = nil
  ) {
    self.speech = speech
    self.pauses = pauses
    self.nuclei = nuclei
    self.fillers = fillers
    self.prolongations = prolongations
    self.repetitions = repetitions
  }
}

extension Tiers {
  /// The layers that are there.
  public var tiers: [Tier] {
    Tier.allCases.filter {
      switch $0 {
      case .speech: speech != nil
      case .pauses: pauses != nil
      case .nuclei: nuclei != nil
      case .fillers: fillers != nil
      case .prolongations: prolongations != nil
      case .repetitions: repetitions != nil
      }
    }
  }
}
