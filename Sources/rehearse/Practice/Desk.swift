import Glibc
import Reporting

/// Where a speaker practises: what is shown, and the keys pressed.
struct Desk: ~Copyable {
  private let controls: Controls

  init() { controls = Controls(standardInputIsTaken: false) }

  var hasKeys: Bool { controls.hasKeys }

  /// Of standard error, on which everything but results is shown.
  var options: RenderOptions {
    guard isatty(STDERR_FILENO) == 1 else { return RenderOptions() }
    return RenderOptions(width: Terminal.screen.columns, color: Terminal.wantsColor)
  }

  func withControls<Value>(_ body: (borrowing Controls) throws -> Value) rethrows -> Value {
    try body(controls)
  }

  /// Whether the speaker stayed for so long; Enter and space go on at once.
  func wait(_ seconds: Double) -> Bool {
    let end = monotonicTime() + seconds
    while monotonicTime() < end {
      for control in controls.next(timeout: min(0.05, max(0, end - monotonicTime()))) {
        if control.ends { return false }
        if [.key(" "), .key("\n")].contains(control) { return true }
      }
    }
    return true
  }

  /// What has been pressed meanwhile; whether the speaker wants to leave.
  func wantsToLeave() -> Bool { controls.next(timeout: 0).contains { $0.ends } }

  func show(_ text: String) {
    try? writeAll(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
  }

  /// Whether the program has been told to end.
  func isTerminated() -> Bool {
    _ = controls.next(timeout: 0)
    return controls.isTerminated
  }

  /// The first of `keys` that is pressed; Ctrl-C and its like are "q", and once the program is to end every
  /// key is.
  func key(among keys: some Collection<Character>) -> Character {
    while !controls.isTerminated {
      for control in controls.next(timeout: 0.1) {
        if control.ends { return "q" }
        if case .key(let key) = control, keys.contains(key) { return key }
      }
    }
    return "q"
  }
}
