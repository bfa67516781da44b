import Feedback
import SpeechAnalysis
public import SpeechMetrics

extension Report {
  /// This report without the numbers, findings and curves that its speaker opted out of: they are in
  /// no result, in whatever form.
  public func leavingOut(_ left: [MetricID]) -> Report {
    guard !left.isEmpty else { return self }
    var report = self
    for id in left { report.metrics[id]?.leaveOut() }
    let isKept = { (finding: Finding) in finding.metric.map { !left.contains($0) } ?? true }
    report.strengths = strengths.filter(isKept)
    report.changes = changes.filter(isKept)
    report.information = information.filter(isKept)
    for index in (parts ?? []).indices { report.parts?[index].leaveOut(left) }
    report.words?.findings.removeAll { !isKept($0) }
    if left.contains(.fillerWordsPerMinute) {
      report.words = report.words?.leavingOutFillers()
    }
    for choice in OptOut.ofDelivery where Set([choice].metrics).isSubset(of: left) {
      report.curves.leaveOut(choice)
    }
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
  fileprivate mutating func leaveOut(_ left: [MetricID]) {
    metrics = metrics.filter { !left.contains($0.key) }
    differences = differences.filter { !left.contains($0.key) }
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
