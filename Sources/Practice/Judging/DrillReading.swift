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
    let readings = takes.map { reading($0, profile: profile) }
    let unknown = readings.first { if case .unknown = $0 { true } else { false } }
    guard let last = readings.last else { return .unknown("there is no take") }
    if let unknown, method == .difference { return unknown }
    guard method == .difference, case .figure(let first, let firstNoise) = readings[0],
      case .figure(let second, let secondNoise) = last
    else { return last }
    let variance = firstNoise * firstNoise + secondNoise * secondNoise
    return .figure(metric.rounded(first - second), noise: variance.squareRoot())
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
