import SpeechMetrics

/// How long it takes from the end of the question to the first word.
struct ResponseLatencyRule: NormRule {
  let name = "response-latency"
  let topic = FindingTopic.answerStart
  let metric = MetricID.responseLatency
  /// Our estimate, low: in conversation long gaps are read as reluctance (Stivers 2009), of interviews
  /// nobody knows.
  let effect = 0.25

  func below(_ latency: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "The answer began \(latency.text) s after the question, \(latency.place) s.",
      drill: "steady-start",
      exercise: "Breathe in once before the first word, and start from there.")
  }

  func above(_ latency: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "The answer began \(latency.text) s after the question, \(latency.place) s. Time to "
        + "think is yours to take; a word such as “let me think” tells that you are taking it.",
      exercise: "Have one sentence ready that takes the question up, and think while you say it.")
  }

  func inside(_ latency: Observation, _ others: Observations) -> Advice? {
    Advice(
      message: "You let \(latency.text) s pass before you answered, \(latency.place) s.",
      evidence: [])
  }
}
