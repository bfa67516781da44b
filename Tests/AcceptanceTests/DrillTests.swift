import Foundation
import TestSupport
import Testing

/// Whole drills at a terminal, with recordings as the voice.
@Suite final class `A drill at a terminal`: TerminalTest {
  private var talk: String { Fixture("talk").audio.path }

  @Test func `goes from prompt to result, again, in another way, and compares`() throws {
    let running = try start(["drill", "pauses", "--pipe", talk])
    #expect(terminal.wait(for: "space begin"))
    #expect(terminal.shown.contains("Tell how you came to do what you do."))
    press(" ", until: "a again")
    #expect(terminal.shown.contains("✓ Half of your pauses are longer than"))
    #expect(terminal.shown.contains("Level 1: 1 of 1 hit so far; 3 of 4 make it done."))
    press("a", until: "2 of 2 hit so far")
    #expect(terminal.shown.contains("Describe the place where you live"))
    press("o", until: "Level 1 is done; on to level 2.")
    #expect(terminal.shown.contains("Another way: Breathe out at every full stop"))
    press("c", until: "no change that could be measured")
    terminal.type("q")
    try expectEnd(running)
  }

  @Test func `of two takes asks for both`() throws {
    let running = try start([
      "drill", "contrast-pace", "--pipe", talk, "--pipe", Fixture("interview").audio.path,
    ])
    #expect(terminal.wait(for: "space begin"))
    press(" ", until: "Now the same, slowly")
    #expect(terminal.wait(for: "space begin"))
    press(" ", until: "Quick and slow lie")
    terminal.type("q")
    try expectEnd(running)
  }

  @Test func `in which one counts takes the marks, and asks for the rest`() throws {
    let running = try start(["drill", "fillers", "--pipe", Fixture("interview").audio.path])
    #expect(terminal.wait(for: "space begin"))
    press(" ", until: "How many did you notice in all?")
    press("3", until: "You noticed 4.5 a minute")
    #expect(terminal.shown.contains("possible ones at 0:0"))
    terminal.type("q")
    try expectEnd(running)
  }

  @Test(arguments: ["q", "\u{3}"]) func `may be left before it begins`(_ key: String) throws {
    let running = try start(["drill", "pauses", "--pipe", talk])
    #expect(terminal.wait(for: "space begin"))
    terminal.type(key)
    try expectEnd(running)
    #expect(!terminal.shown.contains("Level 1:"))
  }

  @Test func `may be left in the middle, and nothing is counted`() throws {
    let running = try start(["drill", "pauses", "--pipe", talk, "--realtime"])
    #expect(terminal.wait(for: "space begin"))
    press(" ", until: "RECORDING")
    terminal.type("\u{3}")
    try expectEnd(running)
    #expect(!terminal.shown.contains("Level 1:"))
    #expect(try list().contains("pauses          –"))
  }

  @Test func `may be dropped, and taken again`() throws {
    let running = try start(["drill", "pauses", "--pipe", talk, "--realtime"])
    #expect(terminal.wait(for: "space begin"))
    press(" ", until: "RECORDING")
    press("x", until: "End and delete this take?")
    press("y", until: "Nothing of that take is kept or counted.")
    press("a", until: "RECORDING")
    #expect(terminal.wait(for: "RECORDING   0:01"))
    press("q", until: "can't be judged: there is")
    terminal.type("q")
    try expectEnd(running)
  }

  @Test func `practises from the first question to what comes next`() throws {
    let running = try start(["practice", "--pipe", talk])
    #expect(terminal.wait(for: "c  a conversation"))
    press("i", until: "Say what you did yesterday")
    press(" ", until: "A good one to begin with is")
    #expect(terminal.shown.contains("✓ "))
    #expect(terminal.wait(for: "space begin"))
    terminal.type("q")
    try expectEnd(running)

    terminal.clear()
    let again = try start(["practice", "--pipe", talk])
    #expect(terminal.wait(for: "A good one to begin with: "))
    #expect(!terminal.shown.contains("What would you like to practise for?"))
    #expect(terminal.wait(for: "aim: 0.25–1.2 s"))
    press(" ", until: "a again")
    press("n", until: "You haven't tried this one".lowercased())
    terminal.type("q")
    try expectEnd(again)
  }

  private func list() throws -> String {
    try Binary.rehearse.run(["drill"], environment: studio.environment).output
  }
}
