public import Feedback
import SpeechMetrics

/// What became of one attempt.
public struct DrillOutcome: Sendable, Equatable {
  public enum Verdict: Sendable, Equatable {
    case inside, below, above
    /// Outside the band, but by less than the measurement's own noise: counts neither way.
    case close
    case notJudged(reason: String)
  }

  public let drill: Drill
  public let level: Int
  public let reading: DrillReading
  /// What was to be hit.
  public let band: Norm.Band
  public let verdict: Verdict
}

extension DrillOutcome {
  /// - Parameter level: of the drill, from 1; the profile has a band for it.
  public init(
    _ drill: Drill, level: Int, takes: [HeardTake], profile: Profile, band: Norm.Band
  ) {
    self.init(drill, level: level, reading: drill.reading(takes, profile: profile), band: band)
  }

  init(_ drill: Drill, level: Int, reading: DrillReading, band: Norm.Band) {
    self.drill = drill
    self.level = level
    self.reading = reading
    self.band = band
    verdict = Self.verdict(reading, band)
  }

  private static func verdict(_ reading: DrillReading, _ band: Norm.Band) -> Verdict {
    switch reading {
    case .unknown(let reason): return .notJudged(reason: reason)
    case .figure(_, let noise) where noise > band.halfWidth ?? .infinity:
      return .notJudged(reason: "in so short a take it is less certain than the band is wide")
    case .figure(let value, let noise):
      if let low = band.low, value < low { return low - value <= noise ? .close : .below }
      if let high = band.high, value > high { return value - high <= noise ? .close : .above }
      return .inside
    }
  }

  /// Nil where it wasn't judged, or counts neither way.
  public var passed: Bool? {
    switch verdict {
    case .inside: true
    case .below, .above: false
    case .close, .notJudged: nil
    }
  }

  public var value: Double? {
    if case .figure(let value, _) = reading { value } else { nil }
  }
}

extension Norm.Band {
  /// Nil where a side is open.
  fileprivate var halfWidth: Double? {
    guard let low, let high else { return nil }
    return (high - low) / 2
  }
}
