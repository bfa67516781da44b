import Foundation
import TestSupport
import Testing

@Suite final class `The timing light for a room`: TerminalTest {
  private func time(_ arguments: String...) throws -> RunningBinary {
    let running = try start(
      ["timer"] + arguments, environment: ["NO_COLOR": "1", "TERM": "xterm"])
    #expect(terminal.wait(for: "q end"))
    #expect(terminal.settings != settings)
    return running
  }

  private func expectEnd(_ running: RunningBinary, saying text: String) throws {
    try expectEnd(running)
    #expect(terminal.shown.hasSuffix(text + "\r\n"))
  }

  @Test func `space starts and pauses, r resets, q ends with the time and its light`() throws {
    let running = try time("--limit", "0:01-0:59", "--bell")
    #expect(terminal.shown.contains("READY") && !terminal.shown.contains("\u{7}"))
    press(" ", until: "\u{7}")
    #expect(terminal.wait(for: "yellow at 0:30, in 0:29"))
    press(" ", until: "PAUSED")
    letPass(1.2)
    press("r", until: "READY")
    press(" ", until: "RUNNING")
    press("q", until: "0:00 no light")
    try expectEnd(running, saying: "0:00 no light")
  }

  /// A pause of over a second, which would show.
  @Test func `a pause doesn't count, and lights come on to the second`() throws {
    let running = try time("--limit", "0:01-0:03")
    let start = Date.now
    press(" ", until: "yellow at 0:02")
    let greenAfter = Date.now.timeIntervalSince(start)
    #expect(greenAfter > 0.9 && greenAfter < 1.8)
    press(" ", until: "PAUSED")
    letPass(1.2)
    press(" ", until: "RUNNING")
    press("q", until: "0:01 green")
    try expectEnd(running, saying: "0:01 green")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends it, and the terminal is as it was`(_ signal: Int32) throws {
    let running = try time("--preset", "table-topics")
    press(" ", until: "RUNNING")
    running.send(signal)
    try expectEnd(running, saying: "0:00 no light")
  }

  @Test func `Ctrl-C ends it`() throws {
    let running = try time("--preset", "table-topics")
    terminal.type("\u{3}")
    try expectEnd(running, saying: "0:00 no light")
  }

  @Test func `a crash leaves the terminal as it was`() throws {
    let running = try time("--preset", "table-topics")
    running.send(SIGSEGV)
    #expect(try running.result().exitCode == 128 + SIGSEGV)
    #expect(terminal.settings == settings)
  }

  @Test func `it fills a terminal that gets another size`() throws {
    let running = try time("--preset", "prepared")
    for columns: UInt16 in [120, 20, 1, 300] {
      terminal.clear()
      terminal.resize(columns: columns, rows: max(2, columns / 3))
      #expect(terminal.wait(for: columns > 20 ? "READY" : "\u{1B}"))
    }
    terminal.type("q")
    try expectEnd(running, saying: "0:00 no light")
  }

  @Test func `without a terminal it runs at once, with a line at each light`() throws {
    let running = try Binary.rehearse.start(
      ["timer", "--limit", "0:01-0:02-0:03"], directory: studio.workspace.url)
    #expect(running.wait { running.errors.contains("0:03 red light") })
    running.send(SIGINT)
    let result = try running.result()
    #expect(result.exitCode == 0)
    #expect(result.output == "0:03 red\n")
    #expect(
      result.errors == """
        Timing: green at 0:01, yellow at 0:02, red at 0:03
        0:00 running; keys: Ctrl-C end
        0:01 green light
        0:02 yellow light
        0:03 red light
        0:03 ended

        """)
  }

  @Test(arguments: [
    ([], "--preset table-topics"), (["--preset", "tabel-topics"], "table-topics"),
    (["--limit", "7"], "minutes and seconds"),
    (["--limit", "7:00", "--preset", "prepared"], "give one of them"),
  ])
  func `it has to be told when the lights come on`(_ arguments: [String], _ told: String) throws {
    let result = try Binary.rehearse.run(["timer"] + arguments)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(told))
  }
}
