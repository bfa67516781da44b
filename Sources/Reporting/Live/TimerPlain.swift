import Feedback
import SpeechMetrics

/// The timing light as occasional lines, for screen readers and logs: what changed since the last
/// state.
public struct TimerPlain: Sendable {
  private var last: TimerState?

  public init() {}

  /// What to say of `state`, which follows the one given before.
  public mutating func lines(_ state: TimerState) -> [String] {
    defer { last = state }
    let start = last == nil ? [state.timing.announcement] : []
    let events = Self.light(state, last?.light) + Self.phase(state, last?.phase)
    return start + events.map { "\(Rounding.clock(state.elapsed)) \($0)" }
  }

  private static func phase(_ state: TimerState, _ before: TimerState.Phase?) -> [String] {
    guard state.phase != before else { return [] }
    let word =
      switch state.phase {
      case .ready: "ready"
      case .running: before == .paused ? "running again" : "running"
      case .paused: "paused"
      case .ended: "ended"
      }
    let keys = state.keys.joined(separator: ", ")
    return [keys.isEmpty ? word : "\(word); keys: \(keys)"]
  }

  private static func light(_ state: TimerState, _ before: TimingLight?) -> [String] {
    guard let light = state.light, light != before else { return [] }
    return ["\(light.rawValue) light"]
  }
}
