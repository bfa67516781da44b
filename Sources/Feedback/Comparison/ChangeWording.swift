public import SpeechMetrics

/// What is said of a change: the behaviour, by how much, against the noise, and where it leads.
extension Change {
  /// "Your pitch varied more than before, by 0.80 semitones (2.30, then 3.10); that is more than the
  /// measurement's own noise (±0.35). It is now within the comfortable range of 2.6–4.5."
  ///
  /// - Parameters:
  ///   - reference: what the earlier take is called: "before", "in the first take".
  ///   - noiseName: what the errors of both figures come from.
  public func message(
    _ metric: MetricID, from earlier: Double, to later: Double, norm: Norm?,
    than reference: String = "before", noiseName: String = "the measurement's own noise"
  ) -> String {
    let values = "\(metric.exactly(earlier)), then \(metric.exactly(later))"
    let noise = "\(noiseName) (±\(metric.exactly(noise, sign: "")))"
    guard isClear, let behaviour = metric.behaviour else {
      return "No clear change of the \(metric.name) (\(values)): no more than \(noise)."
    }
    let heard = verdict == .more ? behaviour.more : behaviour.less
    let place = norm.flatMap { norm in
      movement.map { " " + $0.sentence(norm, isAbove: later > (norm.green.high ?? .infinity)) }
    }
    return
      "\(heard) than \(reference), by \(metric.said(difference: difference)) (\(values)); that is more "
      + "than \(noise).\(place ?? "")"
  }

  /// "0.80 more", "no clear change": for tables.
  public func summary(_ metric: MetricID) -> String {
    isClear
      ? "\(Rounding.text(abs(difference), decimals: metric.decimals)) "
        + (verdict == .more ? "more" : "less")
      : "no clear change"
  }

  /// What there is to say of `changes` where none of them matters.
  public static func conclusion(
    _ changes: [Change], noiseName: String = "the measurement's own noise"
  ) -> String {
    changes.contains(where: \.isClear)
      ? "No change is so clear, and leads so far towards a comfortable range or away from one, that it "
        + "stands out: of so many figures, one in twenty differs by more than its noise by chance."
      : "No figure changed by more than \(noiseName)."
  }

  /// "into the green band"; nil where the change isn't clear or there is no band.
  public var direction: String? { movement?.phrase }
}

extension Change.Movement {
  fileprivate func sentence(_ norm: Norm, isAbove: Bool) -> String {
    let side = isAbove ? "above" : "below"
    return switch self {
    case .into: "It is now within \(norm.guide)."
    case .toward: "It is nearer to \(norm.guide) than it was, \(side) it."
    case .within: "It is within \(norm.guide), as it was."
    case .away: "It is further from \(norm.guide) than it was, \(side) it."
    case .outOf: "It is now \(side) \(norm.guide), where it was within it."
    }
  }

  fileprivate var phrase: String {
    switch self {
    case .into: "into the green band"
    case .toward: "nearer the green band"
    case .within: "inside the green band both times"
    case .away: "further from the green band"
    case .outOf: "out of the green band"
    }
  }
}

extension MetricID {
  /// With all its decimals, for a change can be small; shares as percentages.
  func exactly(_ value: Double, sign: String = " %") -> String {
    isShare
      ? Rounding.text(100 * value, decimals: 0) + sign : Rounding.text(value, decimals: decimals)
  }

  /// "0.80 semitones", "5 percentage points".
  fileprivate func said(difference: Double) -> String {
    let amount = exactly(abs(difference), sign: " percentage points")
    return isShare || unit.isEmpty ? amount : "\(amount) \(saidUnit)"
  }

  private var saidUnit: String {
    switch unit {
    case "st": "semitones"
    case "syll/s": "syllables a second"
    case "syll": "syllables"
    case "/min": "a minute"
    default: unit
    }
  }

  /// What the speaker did when the figure is more or less; nil where no rule speaks of it.
  fileprivate var behaviour: (more: String, less: String)? {
    switch self {
    case .pitchStandardDeviation: ("Your pitch varied more", "Your pitch varied less")
    case .flatShare:
      ("More of your 10-second stretches were flat", "Fewer of your 10-second stretches were flat")
    case .speechRate: ("You spoke faster", "You spoke more slowly")
    case .articulationRate: ("Your words came faster", "Your words came more slowly")
    case .paceVariation: ("Your pace changed more", "Your pace changed less")
    case .longPausesPerMinute:
      ("Pauses of a second or more came more often", "Pauses of a second or more came less often")
    case .pauseMedian: ("Your typical pause was longer", "Your typical pause was shorter")
    case .longestPause: ("Your longest pause was longer", "Your longest pause was shorter")
    case .phonationTimeRatio:
      ("Speech filled more of the time", "Speech filled less of the time")
    case .meanLengthOfRun:
      ("You said more between two pauses", "You said less between two pauses")
    case .filledPausesPerMinute:
      ("Filled pauses came more often", "Filled pauses came less often")
    case .levelStandardDeviation: ("Your loudness varied more", "Your loudness varied less")
    case .phraseFade:
      ("The ends of your phrases dropped further", "The ends of your phrases kept more loudness")
    default: nil
    }
  }
}
