import DSP
import Feedback
public import SpeechAnalysis
public import SpeechMetrics

/// One take of a drill as it was heard.
public struct HeardTake: Sendable {
  public var metrics: DeliveryMetrics
  public var timeline: SpeechTimeline
  public var recording: Recording
  /// What the speaker counted; nil where nobody did.
  public var count: Int?

  public init(
    metrics: DeliveryMetrics, timeline: SpeechTimeline, recording: Recording, count: Int? = nil
  ) {
    self.metrics = metrics
    self.timeline = timeline
    self.recording = recording
    self.count = count
  }

  var speech: Seconds { metrics[.phonationTime].value ?? 0 }
  var speakingTime: Seconds { metrics[.speakingTime].value ?? 0 }
}
