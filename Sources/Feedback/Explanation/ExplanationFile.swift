import Models
import SpeechMetrics

/// One of the files in `Models/explanations`: how a group of metrics is measured and improved.
struct ExplanationFile {
  var group: MetricGroup
  var measured: String
  var accuracy: String
  var improvements: [MetricID: String] = [:]
  /// Of the same group: whose advice holds for the metric too.
  var likes: [MetricID: MetricID] = [:]

  init?(_ field: JSONField) {
    guard field.isObject(of: ["group", "measured", "accuracy", "metrics"]) else { return nil }
    let group = field["group"].choice("group", of: MetricGroup.self)
    let measured = field["measured"].text()
    let accuracy = field["accuracy"].text()
    guard let group, let measured, let accuracy, let metrics = field["metrics"].fields() else {
      return nil
    }
    self.group = group
    self.measured = measured
    self.accuracy = accuracy
    for (name, entry) in metrics { add(name, entry) }
    for (metric, like) in likes where improvements[like] == nil {
      field["metrics"][metric.rawValue].report("\(like.rawValue) has no advice of its own")
    }
  }

  private mutating func add(_ name: String, _ entry: JSONField) {
    guard entry.isObject(of: ["improve", "like"]),
      let metric = MetricID.named(name, reportingTo: entry)
    else { return }
    if metric.group != group { entry.report("\(name) is not of the group \(group.rawValue)") }
    if entry["like"].isPresent {
      likes[metric] = entry["like"].text().flatMap {
        MetricID.named($0, reportingTo: entry["like"])
      }
    } else {
      improvements[metric] = entry["improve"].text()
    }
  }
}
