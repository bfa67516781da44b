import SpeechMetrics

/// Phrases that end with rising pitch: told when there are many, never judged (Gorelik 2016;
/// Tomlinson & Fox Tree 2011).
struct PhraseRiseRule: FindingRule {
  let name = "phrase-rises"
  let topic = FindingTopic.phraseMelody

  /// A convention: from here on people tend to be told of it by others.
  private static let manyRises = 0.3

  func finding(in observations: Observations) -> Finding? {
    guard let share = observations.value(.phraseFinalRiseShare), share >= Self.manyRises else {
      return nil
    }
    return .information(
      name, .phraseFinalRiseShare, share,
      "\(MetricID.phraseFinalRiseShare.said(share)) of your phrases end with rising pitch. This isn't "
        + "judged: a study found no effect on rated employability, and it need not sound unsure.")
  }
}
