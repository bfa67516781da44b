public import DSP
public import Feedback
public import SpeechMetrics

/// Short takes that train one behaviour, in levels: what a file in `Models/drills`, or one of the
/// user's own, says.
public struct Drill: Sendable, Equatable {
  /// What `rehearse drill` takes: "pauses".
  public let id: String
  /// Where it stands among the others when nothing else decides: 1 comes first.
  public let place: Int
  public let title: String
  /// The one behaviour, as in "It trains …".
  public let trains: String
  public let metric: MetricID
  public let method: Method
  /// With less a take isn't judged.
  public let leastSpeech: Seconds
  /// What to speak about; attempts take them in turn.
  public let prompts: [String]
  /// Other ways to go about it, for those who ask for one.
  public let approaches: [String]
  /// The easiest first.
  public let levels: [Level]
  public let source: Norm.Source
  let wording: Wording
  /// Standard deviation of a take's figure, in the metric's unit, where `Repeatability` has none.
  let noise: Double?

  /// What becomes of the takes of one attempt.
  public enum Method: String, Sendable, CaseIterable {
    /// One take, measured.
    case take
    /// Two takes: the first less the second.
    case difference
    /// Two takes, the first to loosen up: the second is measured.
    case last
    /// One take, in which the speaker counts: a minute of speaking time.
    case count

    /// Takes in one attempt.
    public var takeCount: Int { self == .difference || self == .last ? 2 : 1 }
  }

  public struct Level: Sendable, Equatable {
    /// What to do in each take of an attempt.
    public let instructions: [String]
    /// Of one take, at most.
    public let length: Seconds
    /// The level is done when so many …
    public let inside: Int
    /// … of the latest so many attempts hit the band.
    public let of: Int
    let aim: Aim
  }

  /// The band to hit.
  enum Aim: Sendable, Equatable {
    /// The comfortable or the tolerable range of the profile.
    case green, amber
    case band(Norm.Band)
  }

  /// Sentences with {value} and {band} in them. A side that a drill has no sentence for gets a plain one.
  struct Wording: Sendable, Equatable {
    var inside: String
    var below: String?
    var above: String?
  }
}

extension Drill {
  /// `level` counts from 1; levels beyond the last are the last.
  public subscript(level level: Int) -> Level {
    levels[min(max(level, 1), levels.count) - 1]
  }

  /// The band to hit at a level; nil where the profile has no norm for it.
  public func band(level: Int, profile: Profile) -> Norm.Band? {
    switch self[level: level].aim {
    case .green: profile.norm(metric)?.green
    case .amber: profile.norm(metric)?.amber
    case .band(let band): band
    }
  }

  /// Whether it can be judged by `profile`, and judges nothing that the speaker opted out of.
  public func isOffered(by profile: Profile) -> Bool {
    !profile.unscored.contains(metric)
      && (1...levels.count).allSatisfy { band(level: $0, profile: profile) != nil }
  }

  /// What to speak about in the attempt that comes after `count` others: each in turn.
  public func prompt(after count: Int) -> String { prompts[count % prompts.count] }
}
