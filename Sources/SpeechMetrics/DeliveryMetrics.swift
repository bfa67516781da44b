public import SpeechAnalysis

/// The numbers of one recording: what reports, drills and the history all read.
public struct DeliveryMetrics: Sendable {
  public private(set) var measurements: [MetricID: Measurement]
  /// Speech rate in each window of 15 s, for the pace curve.
  public private(set) var pace: [PaceWindow]

  public subscript(id: MetricID) -> Measurement {
    measurements[id]!
  }
}

public struct PaceWindow: Sendable, Equatable, Codable {
  public var range: TimeRange
  /// Syllables per second, pauses included.
  public var speechRate: Double
}
