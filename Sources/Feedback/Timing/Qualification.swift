public import DSP
import SpeechMetrics

/// What a rule makes of a speech's length.
public struct Qualification: Sendable, Equatable {
  public enum Verdict: Sendable, Equatable {
    case qualified
    /// By so many seconds less than the shortest that qualifies, or more than the longest.
    case under(by: Seconds)
    case over(by: Seconds)
  }

  /// At 0.01 s, as it was measured and judged.
  public var length: Seconds
  public var verdict: Verdict
  /// That was on when the speech ended; nil before the first.
  public var light: TimingLight?
}

extension Qualification.Verdict {
  /// "qualifies", "12.3 s under".
  public var words: String {
    switch self {
    case .qualified: "qualifies"
    case .under(let difference): "\(Self.text(difference)) under"
    case .over(let difference): "\(Self.text(difference)) over"
    }
  }

  /// How far outside, in seconds; nil inside.
  public var difference: Seconds? {
    switch self {
    case .qualified: nil
    case .under(let difference): -difference
    case .over(let difference): difference
    }
  }

  public var isQualified: Bool { difference == nil }

  /// Never "0.0 s": what is outside stays visibly so.
  private static func text(_ difference: Seconds) -> String {
    difference < 60
      ? Rounding.text(max(difference, 0.1), decimals: 1) + " s" : Rounding.clock(difference)
  }
}

extension TimingRule {
  /// The lengths that qualify, both bounds included.
  ///
  /// - Parameter allowance: more time after a technical failure of the signal, above only: contest
  ///   rules (2003) give 30 s before a speaker is disqualified.
  public func qualifying(allowance: Seconds = 0) -> ClosedRange<Seconds> {
    let shortest = max(0, minimum - graceBelow)
    return shortest...max(shortest, maximum + grace + allowance)
  }

  /// Judges `length` at 0.01 s, the hop of the analysis, so that a sum of hops on a bound is on it.
  public func qualification(of length: Seconds, allowance: Seconds) -> Qualification {
    let length = Rounding.round(length, decimals: 2)
    let bounds = qualifying(allowance: allowance)
    let verdict: Qualification.Verdict =
      if length < bounds.lowerBound {
        .under(by: Rounding.round(bounds.lowerBound - length, decimals: 2))
      } else if length > bounds.upperBound {
        .over(by: Rounding.round(length - bounds.upperBound, decimals: 2))
      } else {
        .qualified
      }
    return Qualification(length: length, verdict: verdict, light: light(at: length))
  }

  private func light(at time: Seconds) -> TimingLight? {
    time >= red ? .red : time >= yellow ? .yellow : time >= green ? .green : nil
  }
}
