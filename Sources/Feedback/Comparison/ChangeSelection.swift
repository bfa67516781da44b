public import SpeechMetrics

extension Change {
  /// Those that matter, at most three, the weightiest first; of one topic only one.
  public static func selection(_ changes: [MetricID: Change]) -> [MetricID] {
    var topics: [FindingTopic] = []
    let weighty = MetricID.allCases.filter { (changes[$0]?.weight ?? 0) > 0 }
      .sorted { changes[$0]!.weight > changes[$1]!.weight }
    let chosen = weighty.filter { metric in
      guard let topic = FindingRules.judging(metric)?.topic, !topics.contains(topic) else {
        return false
      }
      topics.append(topic)
      return true
    }
    return Array(chosen.prefix(3))
  }
}
