public import SpeechAnalysis

/// The numbers of one recording: what reports, drills and the history all read.
public struct DeliveryMetrics: Sendable {
  public private(set) var measurements: [MetricID: Measurement]
  /// Speech rate in each window of 15 s, for the pace curve.
  public private(set) var pace: [PaceWindow]

  /// The given measurements; a metric that is not among them has no speech to be measured in.
  public init(measurements: [MetricID: Measurement], pace: [PaceWindow]) {
    let absent = MetricID.allCases.map { ($0, Measurement(missing: .noSpeech)) }
    self.measurements = Dictionary(uniqueKeysWithValues: absent).merging(measurements) { $1 }
    self.pace = pace
  }

  public subscript(id: MetricID) -> Measurement {
    measurements[id]!
  }
}

public struct PaceWindow: Sendable, Equatable, Codable {
  public var range: TimeRange
  /// Syllables per second, pauses included.
  public var speechRate: Double
}
