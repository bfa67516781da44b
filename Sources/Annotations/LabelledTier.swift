internal import DSP
public import SpeechAnalysis

/// A layer of a timeline as it is written for other programs: every event under a label.
public struct LabelledTier: Sendable {
  static let words = "words"

  var name: String
  var isPoints = false
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
        name: tier.rawValue, isPoints: tier == .nuclei,
        events: events.map { .init(start: $0.start, end: $0.end, label: tier.label) })
    }
  }
}

extension SpeechTimeline {
  /// Its tiers, the pauses with their kind and what they stand after, and the words if there are any.
  public var labelled: [LabelledTier] {
    let tiers = Tiers(
      speech: speech, pauses: pauses.ranges, nuclei: nuclei, fillers: filledPauses,
      prolongations: prolongations, repetitions: repetitions)
    let heard = tiers.labelled.map { tier in
      guard tier.name == Tier.pauses.rawValue else { return tier }
      var tier = tier
      for (index, pause) in pauses.enumerated() { tier.events[index].label = pause.label }
      return tier
    }
    return heard + (transcript.map { [$0.labelled] } ?? [])
  }
}

extension Pause {
  /// "pause, brief, after a fall".
  var label: String {
    ([Tier.pauses.label, kind.name] + [placement?.name].compactMap { $0 }).joined(separator: ", ")
  }
}
