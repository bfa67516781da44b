public import Feedback
public import Reporting

extension Report {
  /// This report without what its speaker opted out of.
  public func leavingOut(_ optOut: [OptOut]) -> Report {
    var report = leavingOut(optOut.metrics)
    if optOut.contains(.score) { report.score = nil }
    return report
  }
}
