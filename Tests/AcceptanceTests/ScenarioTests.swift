import Foundation
import TestSupport
import Testing

/// Whole sittings with recordings as the voice, without anybody at the keys.
@Suite struct `Scenarios on the command line` {
  let studio: Studio

  init() throws { studio = try Studio() }

  private func run(_ arguments: [String]) throws -> Binary.Result {
    try Binary.rehearse.run(
      arguments, environment: studio.environment, directory: studio.workspace.url)
  }

  private func report(_ arguments: [String]) throws -> Sitting {
    let result = try run(["practice"] + arguments + ["--json"])
    #expect(result.exitCode == 0, "\(result.errors)")
    return try JSONDecoder().decode(Sitting.self, from: Data(result.output.utf8))
  }

  private var talk: String { Fixture("talk").audio.path }
  private var answer: String { Fixture("interview").audio.path }
  private var short: String { Fixture("short").audio.path }

  @Test func `are listed and shown`() throws {
    let list = try run(["scenarios", "list"])
    #expect(list.output.contains("interview        A job interview"))
    let shown = try run(["scenarios", "show", "negotiate"])
    #expect(shown.output.contains("Silences held: at least"))
    #expect(shown.output.contains("neutral, warm, skeptical"))
  }

  @Test func `take another course with a skeptical partner than with a warm one`() throws {
    let answers = ["--pipe", answer, "--pipe", short, "--pipe", answer, "--pipe", short]
    let arguments = ["interview", "--rounds", "4", "--seed", "5"]
    let warm = try report(arguments + ["--style", "warm"] + answers)
    let skeptical = try report(arguments + ["--style", "skeptical"] + answers)
    #expect(warm.turns.map(\.partner) != skeptical.turns.map(\.partner))
    #expect(skeptical.turns.count { $0.why != nil } >= warm.turns.count { $0.why != nil })
    #expect(skeptical.turns.contains { $0.why?.contains("were expected") == true })
    #expect(skeptical.nextSteps.count <= 2)
  }

  @Test func `ask the same again with the same seed`() throws {
    let arguments = ["small-talk", "--seed", "9", "--rounds", "3", "--pipe", answer]
    let (first, again) = (try report(arguments), try report(arguments))
    #expect(first.turns.map(\.partner) == again.turns.map(\.partner))
    #expect(first.seed == 9)
  }

  @Test func `count speech into a pause of the partner's`() throws {
    let sitting = try report(["turn-taking", "--rounds", "2", "--pipe", answer])
    #expect(sitting.turns.contains { $0.interruptionCount > 0 })
  }

  @Test func `are remembered, and forgotten`() throws {
    _ = try report(["free-talk", "--rounds", "1", "--pipe", answer])
    #expect(try run(["history", "export", "h.json"]).exitCode == 0)
    let history = try studio.workspace.url.appending(path: "h.json").text()
    #expect(history.contains("\"scenario\" : \"free-talk\""))
    #expect(try run(["forget", "--all", "--yes"]).errors.contains("1 sitting"))
    _ = try report(["free-talk", "--rounds", "1", "--pipe", answer, "--ephemeral"])
    #expect(try run(["forget", "--all", "--yes"]).errors.contains("nothing"))
  }

  @Test func `practise a text of one's own, which fades`() throws {
    _ = try studio.workspace.add(
      "mine.md", Data("# Title\n\nOur members leave after three months.\n".utf8))
    let arguments = ["practice", "script", "--file", "mine.md", "--pipe", answer, "--scaffold"]
    #expect(try run(arguments + ["3"]).errors.contains("Our members leave after three months."))
    #expect(try run(arguments + ["2"]).errors.contains("… members … months."))
    let without = try run(arguments + ["0"])
    #expect(!without.errors.contains("members"))
  }

  @Test func `ask about the points of an outline`() throws {
    _ = try studio.workspace.add("talk.md", Data("# Why members leave\n- the price\n".utf8))
    let sitting = try report([
      "qa", "--outline", "talk.md", "--rounds", "12", "--pipe", answer, "--seed", "3",
    ])
    #expect(
      sitting.turns.contains {
        $0.partner.contains("Why members leave") || $0.partner.contains("the price")
      })
  }

  @Test func `let a program of one's own word the partner, and go on where it fails`() throws {
    let arguments = ["interview", "--rounds", "2", "--seed", "5", "--pipe", answer, "--partner"]
    let partner = try program(
      "partner", "cat > asked.json; echo '{\"text\": \"So,\\u001b[31m why us?\"}'")
    let sitting = try report(arguments + [partner])
    #expect(sitting.turns.allSatisfy { $0.partner.contains("why us?") })
    #expect(sitting.turns.allSatisfy { !$0.partner.contains("\u{1B}") })
    let asked = try studio.workspace.url.appending(path: "asked.json").text()
    #expect(asked.contains("\"schema\":\"rehearse.partner/1\""))
    #expect(asked.contains("\"kind\":\"farewell\""))
    for body in ["echo no", "exit 3", "echo '{\"text\": \" \"}'"] {
      let result = try run(["practice"] + arguments + [program("broken", body)])
      #expect(result.exitCode == 0)
      #expect(result.errors.contains("the built-in lines are used from here on"))
    }
  }

  private func program(_ name: String, _ body: String) throws -> String {
    let path = try studio.workspace.add(name, Data("#!/bin/sh\n\(body)\n".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func `of one's own are checked, and practised by their path`() throws {
    let scenario = """
      {"id": "mine", "title": "Mine", "about": "A test.", "simulation": "A simulation.",
       "profile": "interview", "personas": ["warm"], "rounds": 1, "hints": ["a", "b", "c"],
       "phases": [{"id": "only", "title": "Only", "prompts": [
         {"id": "why", "wordings": ["Why us?", "What brings you here?"], "answer": [10, 60]}]}],
       "measures": [{"measure": "answerLength", "unit": "s"}],
       "source": {"citation": "Mine", "population": "Nobody", "strength": "convention"}}
      """
    _ = try studio.workspace.add("mine.json", Data(scenario.utf8))
    #expect(try run(["scenarios", "check", "mine.json"]).output.contains("is a valid scenario"))
    #expect(try report(["mine.json", "--pipe", answer]).turns.count == 2)
    _ = try studio.workspace.add("bad.json", Data(scenario.replacing("[10, 60]", with: "10").utf8))
    let bad = try run(["scenarios", "check", "bad.json"])
    #expect(bad.exitCode == 1)
    #expect(bad.errors.contains("phases[0].prompts[0].answer: must be a list"))
  }

  @Test(
    arguments: [
      (["practice", "interviews", "--pipe", "a.wav"], "the nearest is interview"),
      (["practice", "interview", "--style", "grumpy", "--pipe", "a.wav"], "--style takes neutral"),
      (["practice", "script", "--pipe", "a.wav"], "name it with --file"),
      (["practice", "--rounds", "3"], "--rounds needs the name of a scenario"),
      (["practice", "interview", "--rounds", "0"], "--rounds must be 1 to 50"),
      (["practice", "interview", "--scaffold", "4"], "--scaffold must be 0 to 3"),
      (["practice", "interview"], "needs a terminal, or a recording with --pipe"),
      (["practice", "interview", "--partner", "/nowhere", "--pipe", "a.wav"], "/nowhere"),
      (["scenarios", "check", "mine.txt"], "a scenario's name ends in .json"),
      (["ladder"], "ladder needs a terminal"),
      (["ladder", "--ephemeral"], "needs to remember"),
    ])
  func `that are asked for wrongly are answered with what to do`(
    _ arguments: [String], message: String
  ) throws {
    let result = try run(arguments)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}

/// A sitting's report as another program would read it.
private struct Sitting: Decodable {
  struct Turn: Decodable {
    var partner: String
    var why: String?
    var interruptionCount: Int
  }

  var seed: Int
  var turns: [Turn]
  var nextSteps: [String]
}

extension URL {
  fileprivate func text() throws -> String { try String(contentsOf: self, encoding: .utf8) }
}
