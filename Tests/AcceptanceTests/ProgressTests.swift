import Foundation
import TestSupport
import Testing

@Suite struct `Goals, debriefs and progress` {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test func `lead from a goal to having looked back on it`() throws {
    #expect(try workspace.rehearse("goals", "add", "Ask on Tuesday").errors.contains("Goal 1."))
    for state in ["scripted practice", "variations", "a real-world attempt"] {
      #expect(try workspace.rehearse("goals", "move", "1").errors.contains(state))
    }
    let debrief = try workspace.rehearse(
      "debrief", "--goal", "1", "--happened", "I asked", "--why", "I had rehearsed it")
    #expect(debrief.exitCode == 0)
    #expect(try workspace.rehearse("goals").output.isEmpty)
    #expect(try workspace.rehearse("goals", "list", "--all").output.contains("1\tfinished\tAsk"))
    let progress = try workspace.rehearse("progress").output
    #expect(progress.contains("Ask on Tuesday (finished)"))
    #expect(progress.contains("What happened: I asked"))
    #expect(progress.contains("Why: I had rehearsed it"))
    #expect(!progress.contains("What next"))
  }

  @Test func `need something to write and a goal that is there`() throws {
    #expect(try workspace.rehearse("debrief").exitCode == 64)
    #expect(try workspace.rehearse("debrief", "--goal", "9", "--why", "x").exitCode == 1)
    #expect(try workspace.rehearse("goals", "move", "9").errors.contains("no goal 9"))
    #expect(try workspace.rehearse("goals", "add", " ").exitCode == 64)
  }

  @Test func `are asked for on a terminal`() throws {
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    let running = try Binary.rehearse.start(
      ["debrief"], environment: workspace.ownHistory, directory: workspace.url,
      streams: .terminal(terminal))
    #expect(terminal.wait(for: "What happened?"))
    terminal.type("It went well\n")
    #expect(terminal.wait(for: "Why did it"))
    terminal.type("\n")
    #expect(terminal.wait(for: "What do you do next?"))
    terminal.type("Again\n")
    #expect(try running.result().exitCode == 0)
    #expect(try workspace.rehearse("progress").output.contains("What next: Again"))
  }

  @Test func `are text, JSON and a page`() throws {
    try workspace.addFixture("talk", as: "talk.wav")
    _ = try workspace.rehearse("analyze", "talk.wav", "--remember")
    let json = try workspace.rehearse("progress", "--json").json()
    #expect(json["schema"] as? String == "rehearse.progress/1")
    #expect(json["takeCount"] as? Int == 1)
    let text = try workspace.rehearse("progress", "--html", "progress.html", "--since", "36500d")
    #expect(text.output.contains("Talk profile · 1 take · since"))
    #expect(try workspace.text("progress.html").contains("<svg"))
    #expect(try workspace.rehearse("progress", "--html").output.hasPrefix("<!DOCTYPE html>"))
    let interview = try workspace.rehearse("progress", "--profile", "interview").output
    #expect(interview.contains("No takes are remembered"))
    #expect(interview.contains("talk (1)"))
    for arguments in [["--since", "soon"], ["--html", "page.txt"], ["--json", "--html"]] {
      #expect(
        try Binary.rehearse.run(["progress"] + arguments, environment: workspace.ownHistory)
          .exitCode == 64)
    }
  }
}
