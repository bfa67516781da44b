public import DSP
internal import SpeechAnalysis

/// How the sentence of a key point was delivered, beside what is around it.
public struct PointDelivery: Sendable, Equatable, Codable {
  /// Silent pauses right before and after it; 0 without one.
  public var pauseBefore: Seconds
  public var pauseAfter: Seconds
  /// In syllables per second, pauses left out; nil where too little was said to tell, as are the next three.
  public var articulationRate: Double?
  /// Against the whole talk's: −0.12 is 12 % slower.
  public var rateChange: Double?
  /// Median over its syllables, less that of those around it.
  public var levelChange: Decibels?
  public var pitchChange: Semitones?
  /// What set it off.
  public var signs: [LandingSign]
  /// Whether enough of them came together for the point to stand out; two pauses count as one.
  public var hasLanded: Bool
}

/// What sets a key point off from its surroundings.
public enum LandingSign: String, Sendable, Codable, CaseIterable {
  case pauseBefore, pauseAfter, slower, louder, higher

  /// What of delivery it belongs to: two pauses are no more than one.
  fileprivate var aspect: LandingSign { self == .pauseAfter ? .pauseBefore : self }
}

/// Measures the delivery around moments of one talk.
struct DeliveryAround {
  /// How far the times of words may be off: 0.1 to 0.4 s as recognisers give them.
  private static let tolerance: Seconds = 0.4
  /// Fewer syllables say nothing of a point, or of what is around it; conventions.
  private static let fewestInside = 4
  private static let fewestAround = 10

  private let timeline: SpeechTimeline
  private let limits: ScriptLimits
  /// Those outside filled pauses.
  private let syllables: [Syllable]
  private let usualRate: Double?

  init(_ timeline: SpeechTimeline, _ limits: ScriptLimits) {
    self.timeline = timeline
    self.limits = limits
    syllables = timeline.syllables.filter { syllable in
      !timeline.believedFilledPauses.contains { $0.contains(syllable.nucleus) }
    }
    let phonation = timeline.runs.map(\.range).totalDuration
    usualRate = phonation > 0 ? Double(syllables.count) / phonation : nil
  }

  func delivery(of range: TimeRange) -> PointDelivery {
    let inside = syllables.filter { range.contains($0.nucleus) }
    let around = syllables.filter {
      !range.contains($0.nucleus) && $0.nucleus >= range.start - limits.surroundings
        && $0.nucleus < range.end + limits.surroundings
    }
    let rate = articulationRate(of: range, inside)
    var delivery = PointDelivery(
      pauseBefore: pause { abs($0.end - range.start) <= Self.tolerance },
      pauseAfter: pause { abs($0.start - range.end) <= Self.tolerance },
      articulationRate: rate, rateChange: change(of: rate),
      levelChange: difference(inside.compactMap(\.level), around.compactMap(\.level)),
      pitchChange: difference(inside.compactMap(\.pitch), around.compactMap(\.pitch)),
      signs: [], hasLanded: false)
    delivery.signs = LandingSign.allCases.filter { has($0, delivery) }
    delivery.hasLanded = Double(Set(delivery.signs.map(\.aspect)).count) >= limits.signs
    return delivery
  }

  /// The longest that stands so.
  private func pause(_ isBeside: (TimeRange) -> Bool) -> Seconds {
    timeline.pauses.ranges.filter(isBeside).map(\.duration).max() ?? 0
  }

  private func articulationRate(of range: TimeRange, _ inside: [Syllable]) -> Double? {
    let phonation = timeline.runs.map(\.range).reduce(0) { sum, run in
      sum + max(0, min(run.end, range.end) - max(run.start, range.start))
    }
    guard inside.count >= Self.fewestInside, phonation > 0 else { return nil }
    return Double(inside.count) / phonation
  }

  private func change(of rate: Double?) -> Double? {
    guard let rate, let usualRate, usualRate > 0 else { return nil }
    return rate / usualRate - 1
  }

  private func difference(_ inside: [Double], _ around: [Double]) -> Double? {
    guard inside.count >= Self.fewestInside, around.count >= Self.fewestAround,
      let here = median(inside), let there = median(around)
    else { return nil }
    return here - there
  }

  private func has(_ sign: LandingSign, _ delivery: PointDelivery) -> Bool {
    switch sign {
    case .pauseBefore: delivery.pauseBefore >= limits.pause
    case .pauseAfter: delivery.pauseAfter >= limits.pause
    case .slower: delivery.rateChange.map { -100 * $0 >= limits.slower } ?? false
    case .louder: delivery.levelChange.map { $0 >= limits.louder } ?? false
    case .higher: delivery.pitchChange.map { $0 >= limits.higher } ?? false
    }
  }
}
