public import Reporting
import SpeechAnalysis
public import SpeechMetrics

extension OptOut {
  /// What it covers; empty for `score` and `rank`, which are about all of them.
  public var metrics: [MetricID] {
    switch self {
    case .pace: MetricID.allCases.filter { $0.group == .pace }
    case .pauses:
      MetricID.allCases.filter { $0.group == .pauses } + [.phonationTimeRatio, .meanLengthOfRun]
    case .pitch: MetricID.allCases.filter { $0.group == .pitch }
    case .level: MetricID.allCases.filter { $0.group == .level }
    case .fillers: MetricID.allCases.filter { $0.group == .fillers }
    case .score, .rank: []
    }
  }
}

extension Report {
  /// This report without the numbers and curves that the speaker opted out of: they leave the
  /// machine in no form.
  public func leavingOut(_ optOut: [OptOut]) -> Report {
    var report = self
    for id in optOut.flatMap(\.metrics) { report.metrics[id]?.leaveOut() }
    for choice in optOut { report.curves.leaveOut(choice) }
    return report
  }
}

extension Report.Metric {
  fileprivate mutating func leaveOut() {
    value = nil
    standardError = nil
    missing = "the speaker left it out"
    withheld = nil
    norm = nil
    evidence = nil
  }
}

extension Report.Curves {
  fileprivate mutating func leaveOut(_ choice: OptOut) {
    switch choice {
    case .pace: pace = []
    case .pauses:
      pauses = []
      speech =
        speech.first.map { [TimeRange(start: $0.start, end: speech[speech.count - 1].end)] } ?? []
    case .pitch:
      pitch = pitch.map { _ in nil }
      flatStretches = []
    case .level: level = level.map { _ in nil }
    case .fillers: fillers = []
    case .score, .rank: break
    }
  }
}
