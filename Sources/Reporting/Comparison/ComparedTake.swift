import Feedback
import SpeechAnalysis
public import SpeechMetrics

/// One take as a comparison needs it: what its report says, of whatever version of the tool.
public struct ComparedTake: Sendable, Equatable, Decodable {
  struct File: Sendable, Equatable, Decodable {
    var name: String
  }

  struct Profile: Sendable, Equatable, Codable {
    var id: String
    var title: String
    var hash: String
  }

  struct Parameters: Sendable, Equatable, Decodable {
    var minimumPause: Double
    var f0Floor: Double
    var f0Ceiling: Double
  }

  struct Metric: Sendable, Equatable, Decodable {
    var value: Double?
    var standardError: Double?
    var missing: String?
    var withheld: String?
    var norm: Norm?
  }

  var tool: Report.Tool
  var title: String?
  var file: File
  var profile: Profile
  var parameters: Parameters
  var hashes: [String: String]
  var givenTiers: [String]
  /// By `MetricID`, where this version of the tool knows it.
  var metrics: [String: Metric]

  /// The profile that judged it.
  public var profileID: String { profile.id }

  /// Without what is to be left out.
  public func leavingOut(_ left: [MetricID]) -> ComparedTake {
    var take = self
    for id in left { take.metrics[id.rawValue] = nil }
    return take
  }

  subscript(id: MetricID) -> Metric? { metrics[id.rawValue] }
}

extension ComparedTake {
  public init(_ report: Report) {
    tool = report.tool
    title = report.title
    file = File(name: report.file.name)
    profile = Profile(
      id: report.profile.id, title: report.profile.title, hash: report.profile.hash)
    parameters = Parameters(
      minimumPause: report.parameters.minimumPause, f0Floor: report.parameters.f0Floor,
      f0Ceiling: report.parameters.f0Ceiling)
    hashes = report.hashes
    givenTiers = report.givenTiers.map(\.rawValue)
    metrics = Dictionary(
      uniqueKeysWithValues: report.metrics.map { id, metric in
        let copy = Metric(
          value: metric.value, standardError: metric.standardError, missing: metric.missing,
          withheld: metric.withheld, norm: metric.norm)
        return (id.rawValue, copy)
      })
  }
}
