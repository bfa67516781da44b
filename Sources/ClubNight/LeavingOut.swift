import Feedback
public import Reporting
import SpeechAnalysis
public import SpeechMetrics

extension [OptOut] {
  /// The metrics that a speaker wants nothing said of.
  public var metrics: [MetricID] {
    let groups = compactMap { MetricGroup(rawValue: $0.rawValue) }
    let ofPauses: [MetricID] = [
      .phonationTimeRatio, .meanLengthOfRun, .pausesAfterFallCount, .pausesAfterRiseCount,
      .pausesAfterLevelCount,
    ]
    let leavesOutFlow = contains { [.pace, .pauses, .fillers].contains($0) }
    return MetricID.allCases.filter {
      groups.contains($0.group) || contains(.pauses) && ofPauses.contains($0)
        || leavesOutFlow && $0.group == .flow
    }
  }
}

extension Report {
  /// This report without the numbers, findings and curves that its speaker opted out of: they are in
  /// no result, in whatever form.
  public func leavingOut(_ optOut: [OptOut]) -> Report {
    let metrics = optOut.metrics
    var report = self
    for id in metrics { report.metrics[id]?.leaveOut() }
    let isKept = { (finding: Finding) in finding.metric.map { !metrics.contains($0) } ?? true }
    report.strengths = strengths.filter(isKept)
    report.changes = changes.filter(isKept)
    report.information = information.filter(isKept)
    for index in (parts ?? []).indices { report.parts?[index].leaveOut(metrics) }
    for choice in optOut { report.curves.leaveOut(choice) }
    if optOut.contains(.score) { report.score = nil }
    return report
  }
}

extension Report.Metric {
  fileprivate mutating func leaveOut() {
    value = nil
    standardError = nil
    missing = "you asked to leave it out"
    withheld = nil
    norm = nil
    evidence = nil
  }
}

extension Report.Part {
  fileprivate mutating func leaveOut(_ ids: [MetricID]) {
    metrics = metrics.filter { !ids.contains($0.key) }
    differences = differences.filter { !ids.contains($0.key) }
  }
}

extension Report.Curves {
  fileprivate mutating func leaveOut(_ choice: OptOut) {
    switch choice {
    case .pace: pace = []
    case .pauses:
      pauses = []
      if let first = speech.first, let last = speech.last {
        speech = [TimeRange(start: first.start, end: last.end)]
      }
    case .pitch:
      pitch = pitch.map { _ in nil }
      flatStretches = []
      for index in pauses.indices { pauses[index].placement = nil }
    case .level: level = level.map { _ in nil }
    case .fillers: fillers = []
    case .score, .rank: break
    }
  }
}
