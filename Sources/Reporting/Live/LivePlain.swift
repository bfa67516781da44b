import DSP
import Feedback
import Numbers
import SpeechMetrics

/// The live view as occasional lines, for screen readers and logs: what changed since the last state.
public struct LivePlain: Sendable {
  private static let interval: Seconds = 30
  /// A warning that comes back sooner is not said again.
  private static let quiet: Seconds = 30

  private var last: LiveState?
  private var warned: [LiveWarning.Kind: Seconds] = [:]

  public init() {}

  /// What to say of `state`, which follows the one given before.
  public mutating func lines(_ state: LiveState) -> [String] {
    if case .testing(let seconds) = state.phase {
      defer { last = state }
      return last == nil ? [Self.test(state, seconds: seconds)] : []
    }
    guard let last else {
      self.last = state
      return Self.start(state) + [Self.timed(Self.beginning(state), state)] + warnings(state)
    }
    self.last = state
    let isNewTake = state.elapsed < last.elapsed
    if isNewTake { warned = [:] }
    let events =
      Self.phase(state, last.phase)
      + (isNewTake ? ["started again; \(state.setAside ?? "the take before is gone")"] : [])
      + Self.light(state, isNewTake ? nil : last.light)
      + Self.marks(state, last) + Self.cue(state, last)
    return events.map { Self.timed($0, state) } + warnings(state)
      + Self.progress(state, isNewTake ? 0 : last.elapsed)
  }

  private static func timed(_ text: String, _ state: LiveState) -> String {
    "\(Rounding.clock(state.elapsed)) \(text)"
  }

  private static func start(_ state: LiveState) -> [String] {
    let file = state.file.map { "to \(Escaping.plain($0))" } ?? "and keeping nothing"
    let title = state.title.map { ["Title: \(Escaping.plain($0))"] } ?? []
    return ["Recording from \(Escaping.plain(state.device)) \(file)"] + title
      + (state.timing.map { [$0.announcement] } ?? [])
  }

  private static func test(_ state: LiveState, seconds: Int) -> String {
    "Listening to \(Escaping.plain(state.device)) for \(seconds) s: say a sentence or two."
  }

  private static func phase(_ state: LiveState, _ before: LiveState.Phase) -> [String] {
    guard state.phase != before else { return [] }
    let goesOn = state.phase == .recording && [.paused, .askingDelete].contains(before)
    return [goesOn ? "recording again" : beginning(state)]
  }

  /// What begins, and what the keys do in it.
  private static func beginning(_ state: LiveState) -> String {
    let keys = state.keys.joined(separator: ", ")
    return switch state.phase {
    case .countdown(let seconds): "starting in \(seconds)"
    case .testing: "listening"
    case .recording: "recording; keys: \(keys)"
    case .paused: "paused; keys: \(keys)"
    case .askingDelete: "\(LiveState.question) Keys: \(keys)"
    case .finishing: "ended"
    }
  }

  private static func light(_ state: LiveState, _ before: TimingLight?) -> [String] {
    guard let light = state.light, light != before else { return [] }
    return ["\(light.rawValue) light"]
  }

  private static func marks(_ state: LiveState, _ last: LiveState) -> [String] {
    if state.markCount > last.markCount { return ["marked"] }
    guard let message = state.plainMessage, message != last.plainMessage else { return [] }
    return [message]
  }

  private static func cue(_ state: LiveState, _ last: LiveState) -> [String] {
    guard let cue = state.cues?.cue, cue != last.cues?.cue else { return [] }
    return ["cue: \(cue.rawValue)"]
  }

  private mutating func warnings(_ state: LiveState) -> [String] {
    let new = state.warnings.filter { warning in
      warned[warning.kind].map { state.elapsed - $0 >= Self.quiet } ?? true
    }
    for warning in state.warnings { warned[warning.kind] = state.elapsed }
    return new.map { Self.timed($0.text, state) }
  }

  /// Every 30 s: "0:30 peak −18 dBFS".
  private static func progress(_ state: LiveState, _ before: Seconds) -> [String] {
    guard Int(clamping: state.elapsed / interval) > Int(clamping: before / interval),
      state.phase == .recording
    else {
      return []
    }
    return [timed("peak " + LiveMeter.number(state.level.held), state)]
  }
}
