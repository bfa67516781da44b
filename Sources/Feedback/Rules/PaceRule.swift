import SpeechAnalysis
import SpeechMetrics

/// Speech rate, pauses included, with the likely reason when it's off.
struct PaceRule: NormRule {
  let name = "pace"
  let topic = FindingTopic.pace
  let metric = MetricID.speechRate
  /// Our estimate, next to pitch: feedback on rate was found the most useful of all (MACH, Hoque
  /// 2013), and slow or very fast speech lowers rated competence (Guyer; Smith & Shaffer 1995).
  let effect = 0.6

  func above(_ pace: Observation, _ others: Observations) -> Advice? {
    let evidence = others.measurement(.fastestStretch)?.evidence
    let pausesAreShort = others[.phonationTimeRatio]?.position == .above
    if pausesAreShort, let articulation = others[.articulationRate], articulation.position != .above
    {
      return Advice(
        message: "\(sentence(pace, others)) The words themselves come at \(articulation.text) a "
          + "second, \(articulation.place), so what is missing is pauses between them.",
        drill: "pauses",
        exercise: "Say the fastest stretch again and take one full breath at every full stop.",
        evidence: evidence)
    }
    let fastest = others.said(.fastestStretch).map { " The fastest stretch reached \($0)." } ?? ""
    return Advice(
      message: sentence(pace, others) + fastest,
      drill: "pace",
      exercise:
        "Say the fastest stretch at half the speed, then once more halfway between the two.",
      evidence: evidence)
  }

  func below(_ pace: Observation, _ others: Observations) -> Advice? {
    let evidence = others.measurement(.slowestStretch)?.evidence
    if let speech = others[.phonationTimeRatio], speech.position == .below {
      return Advice(
        message: "\(sentence(pace, others)) Pauses are the reason: speech fills only "
          + "\(speech.text) of the time.",
        drill: "runs",
        exercise: "Say the slowest stretch again, carrying each sentence through to its end before "
          + "you pause.",
        evidence: evidence)
    }
    let slowest = others.said(.slowestStretch).map { " The slowest stretch was at \($0)." } ?? ""
    return Advice(
      message: sentence(pace, others) + slowest,
      drill: "pace",
      exercise: "Tell the slowest stretch to a friend across the table, then say it so again.",
      evidence: evidence)
  }

  func inside(_ pace: Observation, _ others: Observations) -> Advice? {
    Advice(message: sentence(pace, others), evidence: [])
  }

  private func sentence(_ pace: Observation, _ others: Observations) -> String {
    let estimate = Rounding.text(60 * pace.value / others.profile.syllablesPerWord, decimals: 0)
    let words = others.said(.wordsPerMinute) ?? "≈ \(estimate)"
    return "You spoke at \(pace.text) syllables a second (\(words) words a minute), "
      + "\(pace.place)."
  }
}
