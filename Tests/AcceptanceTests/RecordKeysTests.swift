import Foundation
import TestSupport
import Testing

@Suite final class `The keys of a rehearsal`: TerminalTest {
  private func record(_ arguments: [String] = []) throws -> RunningBinary {
    let running = try studio.start(
      studio.counter(), ["--output", "take.wav"] + arguments, streams: .terminal(terminal))
    #expect(terminal.settings != settings)
    return running
  }

  @Test func `q ends it, and the report follows`() throws {
    let running = try record()
    press("q", until: "Report: take.html")
    try expectEnd(running)
    #expect(terminal.shown.contains("Talk profile"))
    #expect(try studio.takeRecord().ended == "key")
  }

  @Test func `space pauses, and the break is noted with its length`() throws {
    let running = try record()
    try studio.waitForSound(0.3, of: running)
    press(" ", until: "PAUSED")
    // Sound comes in blocks, so that a break may be shorter than the wait by one.
    letPass(0.6)
    press(" ", until: "RECORDING")
    try studio.waitForSound(0.3, of: running)
    press("q", until: "Report")
    try expectEnd(running)
    let breaks = try studio.takeRecord().capture.breaks
    let jumps = try jumps(studio.samples())
    try #require(breaks.count == 1 && jumps.count == 1)
    #expect(breaks[0].duration >= 0.5)
    #expect(abs(breaks[0].duration * 8000 - Double(jumps[0].count)) < 1)
    #expect(abs(breaks[0].time * 8000 - Double(jumps[0].place)) < 1)
    #expect(terminal.shown.contains("Paused at 0:0"))
  }

  @Test func `m marks a moment`() throws {
    let running = try record()
    try studio.waitForSound(0.3, of: running)
    press("m", until: "marked 0:0")
    press("M", until: "2 marks")
    press("q", until: "Marked: 0:0")
    try expectEnd(running)
    let marks = try studio.takeRecord().capture.marks
    #expect(marks.count == 2)
    #expect(marks == marks.sorted())
    #expect(marks[0] > 0.1)
  }

  @Test(arguments: ["n", "y"])
  func `r begins again, and what becomes of the old take is asked at the end`(
    _ answer: String
  ) throws {
    let running = try record()
    try studio.waitForSound(0.3, of: running)
    press("r", until: "1 take set aside")
    try studio.waitForSound(0.3, of: running)
    press("q", until: "Delete the take set aside? [y/N] ")
    #expect(terminal.settings == settings)
    terminal.type(answer + "\n")
    try expectEnd(running)
    let aside = ["take (set aside 1).take.json", "take (set aside 1).wav"]
    #expect(
      try studio.takes() == (answer == "n" ? aside : []) + [
        "take.html", "take.take.json", "take.wav",
      ])
    guard answer == "n" else { return }
    #expect(try studio.takeRecord("take (set aside 1)").ended == "restart")
    let all = try studio.samples("take (set aside 1).wav") + studio.samples()
    #expect(jumps(all).isEmpty)
  }

  @Test func `x asks, n goes on, and nothing is missing`() throws {
    let running = try record()
    press("x", until: "End and delete this take?")
    try studio.waitForSound(0.2, of: running)
    press("n", until: "m mark")
    press("q", until: "Report")
    try expectEnd(running)
    #expect(jumps(try studio.samples()).isEmpty)
  }

  @Test func `x asks, and y deletes`() throws {
    let running = try record()
    press("x", until: "End and delete this take?")
    press("y", until: "Deleted: take.wav")
    try expectEnd(running)
    #expect(try studio.takes().isEmpty)
    #expect(!terminal.shown.contains("Talk profile"))
  }
}

/// What may happen to the terminal meanwhile.
@Suite final class `The terminal of a rehearsal`: TerminalTest {
  private func record() throws -> RunningBinary {
    try studio.start(
      studio.counter(), ["--output", "take.wav"], streams: .terminal(terminal))
  }

  @Test(
    arguments: [
      (SIGTERM, 0), (SIGINT, 0), (SIGSEGV, 128 + SIGSEGV), (SIGABRT, 128 + SIGABRT),
    ] as [(Int32, Int32)])
  func `has its settings back after a signal and after a crash`(
    _ signal: Int32, _ exitCode: Int32
  ) throws {
    let running = try record()
    #expect(terminal.settings != settings)
    running.send(signal)
    #expect(try running.result().exitCode == exitCode)
    #expect(terminal.settings == settings)
  }

  @Test func `interrupts by Ctrl-C`() throws {
    let running = try record()
    terminal.type("\u{3}")
    #expect(try running.result().exitCode == 0)
    #expect(try studio.takeRecord().ended == "interrupt")
  }

  @Test func `may get another size`() throws {
    let running = try record()
    for columns: UInt16 in [120, 20, 1, 300] {
      terminal.clear()
      terminal.resize(columns: columns, rows: columns / 3)
      #expect(columns < 20 || terminal.wait(for: "\u{1B}"))
    }
    terminal.clear()
    #expect(terminal.wait(for: "RECORDING"))
    terminal.type("q")
    #expect(try running.result().exitCode == 0)
    #expect(jumps(try studio.samples()).isEmpty)
  }

  /// Ctrl-S stops what is shown, Ctrl-Q lets it go on.
  @Test func `may be stopped, and no sound is lost`() throws {
    let running = try record()
    terminal.type("\u{13}")
    try studio.waitForSound(2.5, of: running)
    terminal.type("q\u{11}")
    #expect(try running.result().exitCode == 0)
    let samples = try studio.samples()
    // What went by until the q was heard; a busy machine takes its time at the start.
    #expect(samples.count > 2 * 8000)
    #expect(jumps(samples).isEmpty)
    #expect(try studio.takeRecord().capture.losses.isEmpty)
  }

  @Test func `may be closed, and the take is whole`() throws {
    let running = try record()
    try studio.waitForSound(0.3, of: running)
    terminal.hangUp()
    _ = try running.result()
    #expect(try studio.takes() == ["take.html", "take.take.json", "take.wav"])
    #expect(try studio.takeRecord().ended == "signal")
    #expect(try studio.samples().count == studio.takeRecord().frameCount)
  }
}
