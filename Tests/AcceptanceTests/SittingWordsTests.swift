import Foundation
import TestSupport
import Testing

/// Sittings whose answers are written down, by engines that are scripts of a line or two.
@Suite struct `A sitting with words` {
  let studio: Studio

  init() throws {
    studio = try Studio()
  }

  private static let vague =
    "Well, I think we did a lot of things there, and it was really good, you know, and people were quite "
    + "happy with it, and we always try to do things well and to work together somehow"
  private static let story =
    "In my last job two colleagues quarrelled. My task was to get them talking. So I decided to invite "
    + "both to lunch on Monday, and I asked each of them for the plan. As a result we finished in March, "
    + "and the costs fell by 12 percent."

  private var environment: [String: String] {
    studio.environment.merging(studio.workspace.ownHistory) { $1 }
  }

  private func setEngine(_ script: String) throws {
    let path = try studio.workspace.add(
      "data/rehearse/engine/transcribe", "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func setWords(_ text: String) throws {
    let words = text.split(separator: " ").enumerated().map { index, word in
      let start = 1 + 0.3 * Double(index)
      return ["text": String(word), "start": start, "end": start + 0.25] as [String: Any]
    }
    let json = try JSONSerialization.data(withJSONObject: ["words": words])
    let file = try studio.workspace.add("words.json", json)
    try setEngine("cat >/dev/null; cat '\(file)'")
  }

  private var pipe: [String] { ["--pipe", Fixture("interview").audio.path] }

  private func practice(_ arguments: String...) throws -> Binary.Result {
    try run(["practice", "interview", "--seed", "5"] + pipe + arguments)
  }

  private func run(_ arguments: [String]) throws -> Binary.Result {
    try Binary.rehearse.run(
      arguments, environment: environment, directory: studio.workspace.url)
  }

  private func reasons(_ result: Binary.Result) throws -> [String] {
    let turns = try #require(try result.json()["turns"] as? [[String: Any]])
    return turns.compactMap { $0["why"] as? String }
  }

  @Test func `presses for specifics where the words stay general`() throws {
    try setWords(Self.vague)
    let result = try practice(
      "--style", "skeptical", "--rounds", "3", "--json", "--transcribe")
    #expect(
      try reasons(result).contains("The words of the answer stay general."), "\(result.errors)")
    let silent = try practice("--style", "skeptical", "--rounds", "3", "--json")
    #expect(try !reasons(silent).contains("The words of the answer stay general."))
    #expect(try studio.workspace.soundForEngines().isEmpty)
  }

  @Test func `says that words were written down, and what of a story was told`() throws {
    try setWords(Self.story)
    let result = try practice("--rounds", "3", "--style", "warm", "--transcribe")
    #expect(result.exitCode == 0)
    #expect(!result.output.contains("wasn't understood"))
    #expect(result.output.contains("Your words were written down by a program"))
    #expect(result.output.contains("told: situation"))
    #expect(!result.errors.contains("were not written down"))
    #expect(try practice("--rounds", "1").output.contains("wasn't understood"))
  }

  @Test(arguments: ["sleep 60", "trap '' INT TERM; sleep 60", "exit 1", "echo nonsense"])
  func `goes by the sound where the engine is late or fails, and says so at the end`(
    script: String
  ) throws {
    try setEngine(script)
    let start = Date.now
    let result = try practice("--rounds", "1", "--style", "warm", "--json", "--transcribe")
    #expect(result.exitCode == 0)
    let turns = try #require(try result.json()["turns"] as? [[String: Any]])
    let answers = turns.compactMap { $0["heard"] as? [String: Any] }
    #expect(!answers.isEmpty && answers.allSatisfy { $0["words"] == nil })
    #expect(Date.now.timeIntervalSince(start) < 8 * Double(answers.count))
    #expect(
      result.errors.contains("\(answers.count) of \(answers.count) answers were not written down"))
    #expect(try studio.workspace.soundForEngines().isEmpty)
  }

  @Test func `remembers a story without its words, and offers it again before such a question`()
    throws
  {
    try setWords(Self.story)
    let first = try practice("--rounds", "3", "--style", "warm", "--transcribe")
    #expect(!first.errors.contains("You told a story"))
    _ = try run(["history", "export", "h.json"])
    let history = try studio.workspace.text("h.json")
    #expect(history.contains("\"question\" :") && history.contains("\"result\" :"))
    #expect(!history.contains("quarrelled"))
    let again = try practice("--rounds", "3", "--style", "warm", "--transcribe")
    #expect(again.errors.contains("You told a story about"))
    let unaided = try practice("--rounds", "3", "--scaffold", "0", "--transcribe")
    #expect(!unaided.errors.contains("You told a story"))
    #expect(try !practice("--rounds", "3").errors.contains("You told a story"))
    #expect(try run(["forget", "--all", "--yes"]).errors.contains("3 stories"))
  }

  @Test func `without an engine begins with nothing but what to do`() throws {
    let result = try practice("--transcribe")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("scripts/setup --with-whisper"))
    #expect(!result.errors.contains("1 of 5"))
  }
}
