import DSP
import Feedback
import Reporting

/// A timing light while it runs: obeys keys and signals, and shows the time.
struct SpeechTimer: ~Copyable {
  private static let pollInterval: Seconds = 0.1

  private var watch = Stopwatch()
  private var state: TimerState
  private var display: TimerDisplay

  init(_ plan: TimingPlan, hasKeys: Bool, display: consuming TimerDisplay) {
    state = TimerState(plan, hasKeys: hasKeys)
    self.display = display
  }

  /// Until a key or a signal ends it. Waits for a key to begin, where there are keys.
  consuming func run(_ controls: borrowing Controls) -> TimerState {
    if !state.hasKeys { press(" ", at: monotonicTime()) }
    while true {
      display.show(state)
      let wanted = controls.next(timeout: min(Self.pollInterval, timeToNextSecond))
      let time = monotonicTime()
      for control in wanted where !control.ends { obey(control, at: time) }
      state.elapsed = watch.elapsed(at: time)
      if wanted.contains(where: \.ends) { break }
    }
    state.phase = .ended
    display.show(state)
    return state
  }

  /// Lights come on at whole seconds.
  private var timeToNextSecond: Seconds { 1 - state.elapsed.truncatingRemainder(dividingBy: 1) }

  private mutating func obey(_ control: Control, at time: Seconds) {
    switch control {
    case .redraw: display.redraw(state)
    case .key(let key): press(key, at: time)
    default: break
    }
  }

  private mutating func press(_ key: Character, at time: Seconds) {
    switch key {
    case " " where watch.isRunning:
      watch.stop(at: time)
      state.phase = .paused
    case " ":
      watch.start(at: time)
      state.phase = .running
    case "r":
      watch = Stopwatch()
      state.phase = .ready
    default: break
    }
  }
}
