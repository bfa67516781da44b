import Foundation
import SpeechMetrics

@testable import Feedback
@testable import Reporting

/// Takes of the sample talk with some of its figures changed.
enum ComparisonSample {
  static func take(
    _ values: [MetricID: Double] = [:], name: String = "monday.wav",
    change: (inout Report) -> Void = { _ in }
  ) -> ComparedTake {
    var report = Sample.report(name: name, title: nil, withScore: false)
    for (metric, value) in values { report.metrics[metric]?.value = value }
    change(&report)
    return ComparedTake(report)
  }

  /// Flat, then lively, and slower.
  static let flat = take([.pitchStandardDeviation: 1.5, .speechRate: 3.9])
  static let lively = take([.pitchStandardDeviation: 3.4, .speechRate: 3.3], name: "friday.wav")

  static func comparison(_ takes: ComparedTake...) -> Comparison {
    Comparison(takes, toolVersion: "1.2.3")
  }
}

extension Comparison {
  func row(_ metric: MetricID) -> Row? { metrics.first { $0.metric == metric } }
}
