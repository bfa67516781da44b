internal import DSP
public import SpeechAnalysis

/// A layer of a timeline as it is written for other programs: every event under a label.
public struct LabelledTier: Sendable {
  var tier: Tier
  var events: [Event]

  struct Event: Sendable {
    var start: Seconds
    var end: Seconds
    var label: String
  }
}

extension Tiers {
  /// The tiers that are there.
  public var labelled: [LabelledTier] {
    ranges.map { tier, events in
      LabelledTier(
        tier: tier,
        events: events.map { .init(start: $0.start, end: $0.end, label: tier.label) })
    }
  }
}

extension SpeechTimeline {
  /// Its tiers, the pauses with their kind and what they stand after.
  public var labelled: [LabelledTier] {
    let tiers = Tiers(
      speech: speech, pauses: pauses.ranges, nuclei: nuclei, fillers: filledPauses,
      prolongations: prolongations, repetitions: repetitions)
    return tiers.labelled.map { tier in
      guard tier.tier == .pauses else { return tier }
      var tier = tier
      for (index, pause) in pauses.enumerated() { tier.events[index].label = pause.label }
      return tier
    }
  }
}

extension Pause {
  /// "pause, brief, after a fall".
  var label: String {
    ([Tier.pauses.label, kind.name] + [placement?.name].compactMap { $0 }).joined(separator: ", ")
  }
}
