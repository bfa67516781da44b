import DSP
public import Feedback
import SpeechMetrics

/// The figure of an attempt, or why there is none.
public enum DrillReading: Sendable, Equatable {
  /// In the unit of the drill's metric; `noise` is how far it moves when the same take is recorded
  /// otherwise, as a standard deviation.
  case figure(Double, noise: Double)
  /// The reason goes on after a colon.
  case unknown(String)
}

extension Drill {
  /// Of the takes of one attempt, as many as `method` has.
  public func reading(_ takes: [HeardTake], profile: Profile) -> DrillReading {
    precondition(takes.count == method.takeCount, "an attempt has all of its takes")
    let last = reading(takes[takes.count - 1], profile: profile)
    return method == .difference ? difference(reading(takes[0], profile: profile), last) : last
  }

  /// Unknown where either is.
  private func difference(_ first: DrillReading, _ second: DrillReading) -> DrillReading {
    guard case .figure(let value, let noise) = first else { return first }
    guard case .figure(let other, let otherNoise) = second else { return second }
    let variance = noise * noise + otherNoise * otherNoise
    return .figure(metric.rounded(value - other), noise: variance.squareRoot())
  }

  private func reading(_ take: HeardTake, profile: Profile) -> DrillReading {
    if take.speech < leastSpeech {
      return .unknown(
        "there is \(seconds(take.speech)) s of speech, and this drill needs \(seconds(leastSpeech))"
      )
    }
    if method == .count { return counted(take) }
    let assessment = Assessment(
      metrics: take.metrics, timeline: take.timeline, recording: take.recording,
      profile: profile.judging(fromSpeech: leastSpeech))
    if let reason = assessment.withheld[metric] { return .unknown(reason) }
    guard let value = take.metrics[metric].value else {
      return .unknown(take.metrics[metric].missing?.rawValue ?? "nothing was measured")
    }
    return .figure(metric.rounded(value), noise: noise(take))
  }

  private func counted(_ take: HeardTake) -> DrillReading {
    guard let count = take.count else { return .unknown("nobody counted") }
    let perMinute = 60 * Double(count) / max(take.speakingTime, 1)
    return .figure(metric.rounded(perMinute), noise: 0)
  }

  private func noise(_ take: HeardTake) -> Double {
    Repeatability.shipped.deviation(metric, inTakeOf: take.recording.duration) ?? noise ?? 0
  }

  private func seconds(_ time: Seconds) -> String { Rounding.text(time, decimals: 0) }
}
