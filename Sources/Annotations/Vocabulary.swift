import SpeechAnalysis

extension Tier {
  /// How an event of the tier is labelled.
  var label: String {
    switch self {
    case .speech: "speech"
    case .pauses: "pause"
    case .nuclei: "syllable"
    case .fillers: "filled pause"
    case .prolongations: "prolongation"
    case .repetitions: "repetition"
    }
  }

  /// The tier that a person's label means, in capitals or not. What follows a comma in that of a
  /// pause describes it.
  init?(label: some StringProtocol) {
    switch label.trimmed.lowercased() {
    case "speech": self = .speech
    case "pause": self = .pauses
    case let label where label.hasPrefix("pause,"): self = .pauses
    case "syllable", "nucleus": self = .nuclei
    case "filled pause", "filler", "um", "uh": self = .fillers
    case "prolongation": self = .prolongations
    case "repetition": self = .repetitions
    default: return nil
    }
  }
}

extension Tiers {
  /// The tiers that are there; nuclei as ranges without length.
  var ranges: [(tier: Tier, events: [TimeRange])] {
    let nuclei = nuclei?.map { TimeRange(start: $0, end: $0) }
    return [
      (.speech, speech), (.pauses, pauses), (.nuclei, nuclei), (.fillers, fillers),
      (.prolongations, prolongations), (.repetitions, repetitions),
    ].compactMap { tier, events in events.map { (tier, $0) } }
  }
}
