import SpeechMetrics

/// Says that the recording is good enough to rely on what is said of it.
struct CleanRecordingRule: FindingRule {
  let name = "clean-recording"
  let topic = FindingTopic.recording

  func finding(in observations: Observations) -> Finding? {
    guard observations.quality.isEmpty, let ratio = observations.value(.signalToNoise) else {
      return nil
    }
    return .information(
      name, .signalToNoise, ratio,
      "The recording is clean: the speech stands \(MetricID.signalToNoise.said(ratio)) dB above the "
        + "noise, so that noise is unlikely to have swayed these figures.")
  }
}
