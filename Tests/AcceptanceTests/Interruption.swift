import Foundation
import TestSupport

/// How a program on a terminal is told to stop.
enum Interruption: CaseIterable {
  case key, terminated, hungUp
  /// The terminal goes as well.
  case closed

  func reach(_ running: RunningBinary, on terminal: PseudoTerminal) {
    switch self {
    case .key: terminal.type("\u{3}")
    case .terminated: running.send(SIGTERM)
    case .hungUp: running.send(SIGHUP)
    case .closed: terminal.hangUp()
    }
  }
}
