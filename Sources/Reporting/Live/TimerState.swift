public import DSP
public import Feedback
import SpeechMetrics

/// Everything that the timing light for a room shows, as of one moment.
public struct TimerState: Sendable {
  public enum Phase: Sendable {
    case ready, running, paused, ended
  }

  public var phase = Phase.ready
  /// Without pauses.
  public var elapsed: Seconds = 0
  public let timing: TimingPlan
  /// Whether there is a terminal to take keys from.
  public let hasKeys: Bool

  public init(_ timing: TimingPlan, hasKeys: Bool) {
    self.timing = timing
    self.hasKeys = hasKeys
  }

  /// The light that is on.
  public var light: TimingLight? { timing.light(at: elapsed) }

  /// "6:42 yellow": the time, and the light that it ended in.
  public var result: String { "\(Rounding.clock(elapsed)) \(light?.rawValue ?? "no light")" }

  /// "space pause", …: what the keys do in this phase.
  var keys: [String] {
    guard hasKeys else { return phase == .ended ? [] : ["Ctrl-C end"] }
    return switch phase {
    case .ready: ["space start", "q end"]
    case .running: ["space pause", "r reset", "q end"]
    case .paused: ["space go on", "r reset", "q end"]
    case .ended: []
    }
  }
}
