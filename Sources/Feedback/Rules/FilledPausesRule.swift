import SpeechAnalysis
import SpeechMetrics

/// "Um" and "uh". Fewer than many is the aim, none isn't: about two in 100 words are natural.
struct FilledPausesRule: NormRule {
  let name = "filled-pauses"
  let topic = FindingTopic.fillers
  let metric = MetricID.filledPausesPerMinute
  /// Our estimate: fillers lower interview ratings (Naim 2015), but a few don't hurt and disfluent
  /// retellings were remembered better (Fraundorf & Watson 2011).
  let effect = 0.4

  func above(_ rate: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "There are \(rate.text) possible filled pauses (\"um\", \"uh\") a minute, "
        + "\(rate.place). \(note(others))\(starts(others)?.sentence ?? "")",
      drill: "fillers",
      exercise: starts(others) == nil
        ? "Listen to these moments, then tell the passage again and leave a silence wherever an \"um\" "
          + "wants to come."
        : "Before each new thought take a quiet breath, and let the first sound be that of a word.",
      evidence: moments(others))
  }

  func inside(_ rate: Observation, _ others: Observations) -> Advice? {
    guard (others.value(.fillerClusterCount) ?? 0) == 0 else { return nil }
    return Advice(
      message: "There are \(rate.text) possible filled pauses (\"um\", \"uh\") a minute, "
        + "\(rate.place): no more than listeners take as natural.",
      evidence: [])
  }

  private func note(_ others: Observations) -> String {
    switch others.value(.fillerClusterCount) ?? 0 {
    case 0: "A few are natural and none at all isn't the aim."
    case 1: "They stand out most where they cluster, in one place."
    case let count: "They stand out most where they cluster, in \(said(count)) places."
    }
  }

  /// Where most of them open an answer or a new thought, a sentence that says so.
  private func starts(_ others: Observations) -> (sentence: String, evidence: [TimeRange])? {
    guard let starts = others.measurement(.fillersAtStartCount), let count = starts.value,
      let all = others.value(.filledPauseCount), count >= 3, count > all / 2
    else { return nil }
    return (
      " Most of them, \(said(count)) of \(said(all)), come as you begin, at the start or after a pause "
        + "of a second or more.", starts.evidence
    )
  }

  /// The clusters, or the first of the filled pauses.
  private func moments(_ others: Observations) -> [TimeRange] {
    let clusters = others.measurement(.fillerClusterCount)?.evidence ?? []
    return clusters.isEmpty
      ? starts(others)?.evidence ?? others.timeline.believedFilledPauses : clusters
  }
}
