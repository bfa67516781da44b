import SpeechMetrics

/// Syllables said again and again: told so that they can be listened to, never judged, since a stutter, a
/// fresh start and a figure of speech sound alike.
struct RepetitionRule: FindingRule {
  let name = "repetitions"
  let topic = FindingTopic.repetitions

  func finding(in observations: Observations) -> Finding? {
    guard let found = observations.measurement(.repetitionsPerMinute), let rate = found.value,
      rate > 0
    else { return nil }
    return .information(
      name, .repetitionsPerMinute, rate, evidence: found.evidence,
      "A syllable seems to come three times or more in a row: a word begun again, or said again on "
        + "purpose. That's here to be listened to, and isn't judged.")
  }
}
