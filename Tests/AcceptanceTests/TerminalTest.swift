import Foundation
import TestSupport
import Testing

/// What tests at a terminal have in common: a studio, the terminal, and how it was set before any program.
class TerminalTest {
  let studio: Studio
  let terminal: PseudoTerminal
  let settings: Data

  init() throws {
    studio = try Studio()
    terminal = try PseudoTerminal()
    settings = terminal.settings
  }

  func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> RunningBinary {
    try Binary.rehearse.start(
      arguments, environment: studio.environment.merging(environment) { $1 },
      directory: studio.workspace.url, streams: .terminal(terminal))
  }

  func start(_ arguments: String...) throws -> RunningBinary { try start(arguments) }

  /// Waits for `text` among what is shown from then on.
  func press(
    _ key: String, until text: String, at place: SourceLocation = #_sourceLocation
  ) {
    terminal.clear()
    terminal.type(key)
    #expect(
      terminal.wait(for: text), "\(text) is not in \(terminal.shown)", sourceLocation: place)
  }

  func expectEnd(
    _ running: RunningBinary, _ exitCode: Int32 = 0, at place: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try running.result().exitCode == exitCode, sourceLocation: place)
    #expect(terminal.settings == settings, sourceLocation: place)
  }
}
