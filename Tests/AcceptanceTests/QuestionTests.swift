import Foundation
import TestSupport
import Testing

/// Each question, interrupted in each way.
@Suite final class `A question that is interrupted`: TerminalTest {
  override init() throws {
    try super.init()
    try studio.workspace.addFixture("short", as: "talk.wav")
  }

  private func record() throws -> RunningBinary {
    try start(
      "record", "--pipe", "talk.wav", "--output", "take.wav", "--comfort", "3", "--predicted", "5")
  }

  /// Interrupts it at `question`; on a terminal that has gone nothing can be shown, which is told by the
  /// exit code.
  private func interrupt(
    _ running: RunningBinary, at question: String, _ interruption: Interruption,
    showing text: String? = nil
  ) throws {
    #expect(terminal.wait(for: question), "\(question) is not in \(terminal.shown)")
    terminal.clear()
    interruption.reach(running, on: terminal)
    let result = try running.result()
    guard interruption != .closed else { return #expect(result.exitCode <= 1) }
    #expect(result.exitCode == 0)
    #expect(text.map(terminal.shown.contains) ?? true, "\(terminal.shown)")
    #expect(terminal.settings == settings)
  }

  private func history(_ part: String) throws -> [[String: Any]] {
    let document = try Binary.rehearse.run(
      ["history", "export", "-"], environment: studio.environment)
    return try document.json()[part] as? [[String: Any]] ?? []
  }

  private func expectTake(ratings: [String: Int]) throws {
    #expect(
      try studio.takes() == ["take.html", "take.take.json", "take.wav", "talk.wav"])
    #expect(try studio.workspace.text("take.html").contains("The numbers"))
    let takes = try history("takes")
    #expect(takes.count == 1)
    #expect(takes.first?["ratings"] as? [String: Int] == ratings)
  }

  @Test(arguments: Interruption.allCases)
  func `after a take takes nothing from it, its report and the history`(
    _ interruption: Interruption
  ) throws {
    try interrupt(
      record(), at: "How comfortable were you while speaking?", interruption, showing: "The numbers"
    )
    try expectTake(ratings: ["comfortBefore": 3, "predicted": 5])
  }

  @Test(arguments: Interruption.allCases)
  func `after another that was answered leaves that answer`(_ interruption: Interruption) throws {
    let running = try record()
    #expect(terminal.wait(for: "How comfortable were you while speaking?"))
    terminal.type("7\n")
    try interrupt(running, at: "How well did it go?", interruption, showing: "The numbers")
    try expectTake(ratings: ["comfortBefore": 3, "comfortAfter": 7, "predicted": 5])
  }

  @Test(arguments: Interruption.allCases)
  func `about deleting a take set aside keeps it`(_ interruption: Interruption) throws {
    let running = try studio.start(
      studio.counter(), ["--output", "take.wav"], streams: .terminal(terminal))
    terminal.type("r")
    #expect(terminal.wait(for: "1 take set aside"))
    terminal.type("q")
    try interrupt(running, at: "Delete the take set aside? [y/N] ", interruption)
    let kept = try studio.takes()
    #expect(kept.contains("take (set aside 1).wav") && kept.contains("take.wav"))
    #expect(kept.contains("take.html"))
    #expect(try history("takes").count == 1)
  }

  @Test(arguments: Interruption.allCases)
  func `about deleting a take while it runs ends and keeps it`(_ interruption: Interruption) throws
  {
    let running = try studio.start(
      studio.counter(), ["--output", "take.wav"], streams: .terminal(terminal))
    terminal.type("x")
    try interrupt(
      running, at: "End and delete this take?", interruption, showing: "Report: take.html")
    #expect(try studio.takes().contains("take.wav") && studio.takes().contains("take.html"))
    #expect(try history("takes").count == 1)
  }

  @Test(arguments: [Interruption.terminated, .hungUp])
  func `is not asked any more of who is told to end while recording`(
    _ interruption: Interruption
  ) throws {
    let running = try studio.start(
      studio.counter(), ["--output", "take.wav", "--comfort", "3"], streams: .terminal(terminal))
    interruption.reach(running, on: terminal)
    #expect(try running.result().exitCode == 0)
    #expect(!terminal.shown.contains("How comfortable"))
    #expect(terminal.shown.contains("Report: take.html"))
    #expect(try history("takes").count == 1)
  }

  @Test(arguments: Interruption.allCases)
  func `before anything is deleted deletes nothing`(_ interruption: Interruption) throws {
    let recorded = try Binary.rehearse.run(
      ["record", "--pipe", "talk.wav", "--output", "take.wav"], environment: studio.environment,
      directory: studio.workspace.url)
    #expect(recorded.exitCode == 0)
    try interrupt(
      start("forget", "--all"), at: "Delete for good?", interruption,
      showing: "Nothing was deleted.")
    try expectTake(ratings: [:])
  }

  @Test(arguments: Interruption.allCases)
  func `of a debrief keeps what was said, unless a key took it back`(
    _ interruption: Interruption
  ) throws {
    let running = try start("debrief")
    #expect(terminal.wait(for: "What happened?"))
    terminal.type("It went well\n")
    try interrupt(running, at: "Why did it go", interruption)
    #expect(
      try history("debriefs").map { $0["happened"] as? String }
        == (interruption == .key ? [] : ["It went well"]))
  }
}

@Suite final class `A question of practice that is interrupted`: TerminalTest {
  private func practise(_ arguments: String...) throws -> RunningBinary {
    try start(arguments + ["--pipe", Fixture("interview").audio.path])
  }

  private func interrupt(_ running: RunningBinary, _ interruption: Interruption) throws {
    interruption.reach(running, on: terminal)
    let result = try running.result()
    guard interruption != .closed else { return #expect(result.exitCode <= 1) }
    #expect(result.exitCode == 0)
    #expect(terminal.settings == settings)
  }

  private func history(_ part: String) throws -> Int {
    let document = try Binary.rehearse.run(
      ["history", "export", "-"], environment: studio.environment
    ).json()
    return (document[part] as? [Any])?.count ?? (document[part] as? [String: Any])?.count ?? 0
  }

  @Test(arguments: Interruption.allCases)
  func `leaves before the first run`(_ interruption: Interruption) throws {
    let running = try practise("practice")
    #expect(terminal.wait(for: "c  a conversation"))
    try interrupt(running, interruption)
  }

  @Test(arguments: Interruption.allCases)
  func `about what one noticed in a drill counts the attempt`(_ interruption: Interruption) throws {
    let running = try practise("drill", "fillers")
    #expect(terminal.wait(for: "space begin"))
    press(" ", until: "How many did you notice in all?")
    if interruption == .key { press("\u{3}", until: "a again") }
    try interrupt(running, interruption)
    #expect(try history("drillAttempts") == 1)
  }

  @Test(arguments: Interruption.allCases)
  func `in a conversation leaves it, and keeps what was answered`(
    _ interruption: Interruption
  ) throws {
    let running = try practise("practice", "free-talk", "--silent", "--realtime")
    #expect(terminal.wait(for: "space begin"))
    press(" ", until: "RECORDING")
    try interrupt(running, interruption)
  }

  @Test(arguments: Interruption.allCases)
  func `about fears ends the ladder, and leaves the ratings given`(
    _ interruption: Interruption
  ) throws {
    let running = try practise("ladder", "--silent")
    #expect(terminal.wait(for: "0 to 10, Enter skips"))
    press("4\n", until: "0 to 10, Enter skips")
    try interrupt(running, interruption)
    #expect(try history("ladderRatings") == 1)
    #expect(!terminal.shown.contains("How comfortable"))
  }

  @Test(arguments: Interruption.allCases)
  func `before a step of the ladder begins nothing`(_ interruption: Interruption) throws {
    let running = try practise("ladder", "--silent")
    try climb()
    try interrupt(running, interruption)
    #expect(!terminal.shown.contains("space begin"))
    #expect(try history("ladderTries") == 0)
  }

  @Test(arguments: Interruption.allCases)
  func `after a step of the ladder counts it`(_ interruption: Interruption) throws {
    let running = try practise("ladder", "--silent")
    try climb()
    press("5\n", until: "space begin")
    press(" ", until: "And now, afterwards?")
    try interrupt(running, interruption)
    #expect(try history("ladderTries") == 1)
    #expect(try history("sittings") == 1)
  }

  @Test(arguments: Interruption.allCases)
  func `about going on ends the ladder`(_ interruption: Interruption) throws {
    let running = try practise("ladder", "--silent")
    try climb()
    press("5\n", until: "space begin")
    press(" ", until: "And now, afterwards?")
    press("9\n", until: "Go on now? [y/N] ")
    try interrupt(running, interruption)
    #expect(try history("ladderTries") == 1)
  }

  /// To the first step.
  private func climb() throws {
    #expect(terminal.wait(for: "0 to 10, Enter skips"))
    terminal.type("10\n" + String(repeating: "\n", count: 15))
    #expect(terminal.wait(for: "How comfortable are you with that now?"))
  }
}
