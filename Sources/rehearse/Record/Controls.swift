import Glibc
import Numbers
import Synchronization

/// What the speaker, or the system, wants of a running rehearsal.
enum Control: Equatable {
  case key(Character)
  case interrupt, terminate
  /// The terminal has another size, or was someone else's meanwhile.
  case redraw

  /// Whether it ends what doesn't ask back.
  var ends: Bool { [.interrupt, .terminate, .key("q")].contains(self) }
}

/// Keys and signals, in one stream.
struct Controls: ~Copyable {
  private let signals = Signals()
  private let hasTerminated = Atomic(false)
  private var keyboard: Keyboard?

  /// Without keys, only signals come.
  init(standardInputIsTaken: Bool) {
    keyboard = Keyboard(standardInputIsTaken: standardInputIsTaken)
  }

  var hasKeys: Bool { keyboard != nil }

  /// Gives the terminal its own settings back; signals are still taken.
  mutating func releaseKeys() { keyboard = nil }

  /// Whether the program has been told to end, as far as `next` has heard.
  var isTerminated: Bool { hasTerminated.load(ordering: .relaxed) }

  /// What has come, having waited for a key at most `timeout` seconds.
  func next(timeout: Double) -> [Control] {
    var controls = keyboard?.keys(timeout: timeout).map { Control.key($0) } ?? []
    if keyboard == nil, timeout > 0 { usleep(UInt32(clamping: timeout * 1e6)) }
    while let signal = signals.next() {
      if let control = control(signal) { controls.append(control) }
    }
    if controls.contains(.terminate) { hasTerminated.store(true, ordering: .relaxed) }
    return controls
  }

  private func control(_ signal: Int32) -> Control? {
    switch signal {
    case SIGWINCH: return .redraw
    case SIGCONT:
      keyboard?.takeOver()
      return .redraw
    default:
      return switch Interruption(signal: signal) {
      case .interrupt: .interrupt
      case .terminate: .terminate
      case nil: nil
      }
    }
  }
}
