import Foundation
import TestSupport
import Testing

@Suite struct `The history on the command line` {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  /// A document of takes, each a minute after the one before.
  private func document(_ count: Int, from first: Int = 0) -> String {
    let takes = (first..<first + count).map { number in
      let day = String(format: "2026-%02d-%02d", 1 + number / 1440 / 28, 1 + number / 1440 % 28)
      let time = String(format: "%02d:%02d", number / 60 % 24, number % 60)
      let metrics = ["speechRate", "articulationRate", "pauseMedian", "pitchStandardDeviation"]
      let figures = metrics.map { "\"\($0)\": {\"value\": 3, \"standardError\": 0.1}" }
      return """
        {"startedAt": "\(day)T\(time):00Z", "duration": 100, "kind": "rehearsal", "profile": "talk",
         "title": "Talk \(number)", "basis": {"toolVersion": "1", "hashes": {}, "minimumPause": 0.25,
         "f0Floor": 50, "f0Ceiling": 600, "givenTiers": []}, "conditions": {"withNotes": false,
         "timePressure": false}, "tags": [], "ratings": {}, "changes": [],
         "figures": {\(figures.joined(separator: ", "))}}
        """
    }
    return """
      {"schema": "rehearse.history/1", "takes": [\(takes.joined(separator: ","))],
       "drillAttempts": [], "goals": [], "debriefs": []}
      """
  }

  private func takeCount() throws -> Int {
    try workspace.rehearse("history", "list").output.split(separator: "\n").count
  }

  @Test func `survives a kill at any moment, with all of a write or nothing`() throws {
    let batch = 400
    var random = SeededGenerator(seed: 3)
    var kept = 0
    var killedCount = 0
    var longest = 0.0
    for round in 0..<50 {
      try workspace.add("\(round).json", document(batch, from: round * batch))
      let start = Date.now
      let running = try Binary.rehearse.start(
        ["history", "import", "\(round).json"], environment: workspace.ownHistory,
        directory: workspace.url)
      if round > 0 {
        letPass(Double.random(in: 0..<longest, using: &random))
        running.send(SIGKILL)
      }
      let isKilled = try running.result().exitCode != 0
      if round == 0 { longest = Date.now.timeIntervalSince(start) }
      let count = try takeCount()
      #expect(count == kept + batch || (isKilled && count == kept), "round \(round)")
      killedCount += isKilled ? 1 : 0
      kept = count
    }
    #expect(killedCount > 25, "only \(killedCount) were killed in time")
    #expect(try workspace.rehearse("history", "check").exitCode == 0)
    #expect(try workspace.names(in: "data/rehearse").filter { $0.contains("damaged") }.isEmpty)
  }

  @Test func `takes what several processes write at once`() throws {
    let running = try (0..<8).map { number in
      try Binary.rehearse.start(
        ["goals", "add", "Goal \(number)"], environment: workspace.ownHistory,
        directory: workspace.url)
    }
    for process in running { #expect(try process.result().exitCode == 0) }
    let goals = try workspace.rehearse("goals").output.split(separator: "\n")
    #expect(goals.count == 8)
  }

  @Test func `goes out and comes back without doubles`() throws {
    try workspace.add("in.json", document(3))
    _ = try workspace.rehearse("history", "import", "in.json")
    let exported = try workspace.rehearse("history", "export", "-")
    let again = try workspace.rehearse("history", "import", "-", input: exported.outputData)
    #expect(again.errors.contains("There already: 3."))
    #expect(try workspace.rehearse("history", "export", "out.json").exitCode == 0)
    #expect(try workspace.text("out.json") == exported.output)
    let permissions = try FileManager.default.attributesOfItem(atPath: workspace.path("out.json"))
    #expect(permissions[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: [
    ("{}", "is no history"), ("", "is no history"), ("{\"schema\": \"x\"}", "schema x"),
  ])
  func `refuses what is no history`(_ text: String, message: String) throws {
    try workspace.add("bad.json", text)
    let result = try workspace.rehearse("history", "import", "bad.json")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains(message))
    #expect(try workspace.rehearse("history", "import", "missing.json").exitCode == 1)
  }

  @Test func `that is damaged is set aside with a message, and never deleted`() throws {
    _ = try workspace.rehearse("goals", "add", "Speak up")
    try workspace.add("data/rehearse/history.sqlite", "This is no database any more, alas.")
    let result = try workspace.rehearse("goals")
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("the history was damaged; it is kept as"))
    let aside = try workspace.names(in: "data/rehearse").filter { $0.contains("damaged") }
    #expect(aside.count == 1)
    #expect(try workspace.text("data/rehearse/" + aside[0]).hasPrefix("This is no database"))
  }

  @Test func `shows hostile titles as text`() throws {
    let hostile = document(1).replacingOccurrences(
      of: "Talk 0", with: "\\u001b[2Jowned\\n2\\tfake")
    try workspace.add("in.json", hostile)
    _ = try workspace.rehearse("history", "import", "in.json")
    let list = try workspace.rehearse("history", "list").output
    #expect(!list.contains("\u{1B}"))
    #expect(list.split(separator: "\n").count == 1)
  }
}
