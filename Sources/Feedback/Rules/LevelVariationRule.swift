import DSP
import SpeechAnalysis
import SpeechMetrics

/// How much the loudness of the voice changes.
struct LevelVariationRule: NormRule {
  let name = "level-variation"
  let topic = FindingTopic.level
  let metric = MetricID.levelStandardDeviation
  /// r of a composite of vocal cues, this one among them, with interviewers' judgements (DeGroot &
  /// Motowidlo 1999); the numbers of the norm are a convention.
  let effect = 0.2

  func below(_ level: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Your loudness varied by \(level.text) dB, \(level.place): nearly every word is as "
        + "loud as the next. Automatic gain in a microphone or a call does this too.",
      drill: "loudness",
      exercise:
        "Say the key sentence of each point a little louder and the remark before it a little "
        + "softer.",
      evidence: [])
  }

  func above(_ level: Observation, _ others: Observations) -> Advice? {
    Advice(
      message:
        "Your loudness varied by \(level.text) dB, \(level.place), so that the soft passages "
        + "may be lost. Moving about a fixed microphone does this too.",
      drill: "loudness",
      exercise: "Say the softest passage again for somebody in the last row.",
      evidence: softestRuns(others.timeline))
  }

  func inside(_ level: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "Your loudness moves with the talk: it varied by \(level.text) dB, \(level.place).",
      evidence: [])
  }

  /// Of the runs of a second or more, softest first.
  private func softestRuns(_ timeline: SpeechTimeline) -> [TimeRange] {
    timeline.runs
      .compactMap { run in run.level.map { (level: $0, range: run.range) } }
      .filter { $0.range.duration >= 1 }
      .sorted { ($0.level, $0.range.start) < ($1.level, $1.range.start) }
      .map(\.range)
  }
}
