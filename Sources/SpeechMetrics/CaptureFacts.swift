public import DSP

/// What happened while a take was recorded that its samples don't tell. Times are places in the
/// recording, in seconds from its first sample.
public struct CaptureFacts: Sendable, Equatable, Codable {
  /// Sound that never reached the recording: what is before and after it stand side by side.
  public struct Loss: Sendable, Equatable, Codable {
    public enum Cause: String, Sendable, Codable, CaseIterable {
      /// The device's own buffer was full before it was read.
      case overrun
      /// What had been read could not be stored in time.
      case backlog
      /// The machine slept.
      case suspension
    }

    public var time: Seconds
    public var duration: Seconds
    public var cause: Cause
    /// Whether the duration comes from the clock; a backlog is counted in samples.
    public var isEstimated: Bool

    public init(time: Seconds, duration: Seconds, cause: Cause, isEstimated: Bool) {
      self.time = time
      self.duration = duration
      self.cause = cause
      self.isEstimated = isEstimated
    }
  }

  /// Where the speaker paused the recording, and for how long.
  public struct Break: Sendable, Equatable, Codable {
    public var time: Seconds
    public var duration: Seconds

    public init(time: Seconds, duration: Seconds) {
      self.time = time
      self.duration = duration
    }
  }

  /// As a person knows it: "USB Microphone", "standard input".
  public var device: String
  public var losses: [Loss] = []
  public var breaks: [Break] = []
  /// Moments that the speaker marked.
  public var marks: [Seconds] = []

  public init(device: String) {
    self.device = device
  }
}

extension CaptureFacts {
  /// Times and durations at `decimals`.
  public func rounded(decimals: Int) -> CaptureFacts {
    let round = { (seconds: Seconds) in Rounding.round(seconds, decimals: decimals) }
    var facts = self
    facts.losses = losses.map { loss in
      var loss = loss
      loss.time = round(loss.time)
      loss.duration = round(loss.duration)
      return loss
    }
    facts.breaks = breaks.map { Break(time: round($0.time), duration: round($0.duration)) }
    facts.marks = marks.map(round)
    return facts
  }
}
