import Foundation
import TestSupport
import Testing

/// Drills without anybody at the keys.
@Suite struct `Drills on the command line` {
  let studio: Studio

  init() throws { studio = try Studio() }

  private func run(_ arguments: [String]) throws -> Binary.Result {
    try Binary.rehearse.run(
      arguments, environment: studio.environment, directory: studio.workspace.url)
  }

  private var talk: String { Fixture("talk").audio.path }

  @Test func `are listed with how far one has come`() throws {
    #expect(try run(["drill"]).output.contains("pauses          –"))
    let result = try run(["drill", "pauses", "--pipe", talk])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Half of your pauses are longer than 0.64 s"))
    #expect(result.errors.contains("Tell how you came to do what you do."))
    #expect(try run(["drill"]).output.contains("pauses          level 1 of 3"))
  }

  @Test func `leave nothing behind when they are ephemeral, and no audio in any case`() throws {
    _ = try run(["drill", "pauses", "--pipe", talk, "--ephemeral"])
    #expect(try studio.filesAtHome().isEmpty)
    #expect(try run(["drill"]).output.contains("pauses          –"))
    _ = try run(["drill", "pauses", "--pipe", talk])
    #expect(try studio.filesAtHome().allSatisfy { !$0.hasSuffix(".wav") })
    _ = try run(["drill", "pauses", "--pipe", talk, "--keep", "takes"])
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: studio.workspace.url.appending(path: "takes").path)
    #expect(kept.contains { $0.hasSuffix("Pauses that can be heard.wav") })
  }

  @Test func `that judge what one opted out of aren't there`() throws {
    #expect(!(try run(["drill", "--without", "pauses"]).output.contains("pauses")))
    let result = try run(["drill", "pauses", "--without", "pauses", "--pipe", talk])
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("leaves it out"))
    #expect(try run(["next", "--without", "pauses"]).output.contains("rehearse drill pace"))
  }

  @Test func `are chosen by rule, with the reason`() throws {
    let first = try run(["next"])
    #expect(first.exitCode == 0)
    #expect(first.output.contains("A good one to begin with"))
    #expect(first.output.contains("rehearse drill pauses"))
  }

  @Test(
    arguments: [
      (["drill", "pausen"], "the nearest is pauses"),
      (["drill", "pauses", "--level", "4"], "pauses has the levels 1 to 3"),
      (["drill", "--level", "1"], "--level needs the name of a drill"),
      (["drill", "pauses", "--realtime"], "--realtime goes with --pipe"),
      (["drill", "pauses", "--pipe", "-"], "--pipe needs a file here"),
      (["drill", "pauses", "--keep", "a", "--ephemeral"], "--ephemeral keeps nothing"),
      (["drill", "pauses", "--noticed", "101"], "--noticed must be 0 to 100"),
      (["drill", "pauses", "--countdown", "61"], "--countdown must be 0 to 60"),
      (["drill", "pauses", "--profile", "tolk"], "no profile is called"),
    ])
  func `that are asked for wrongly are answered with what to do`(
    _ arguments: [String], message: String
  ) throws {
    let result = try run(arguments)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func `of one's own are read from a file or the folder for them`() throws {
    let file = Fixture.root.appending(path: "../Models/drills/pauses.json").standardizedFileURL
    let mine = try String(contentsOf: file, encoding: .utf8)
      .replacing("\"id\": \"pauses\"", with: "\"id\": \"mine\"")
      .replacing("Pauses that can be heard", with: "My \u{202E}own")
    let path = try studio.workspace.add("mine.json", Data(mine.utf8))
    let result = try run(["drill", path, "--pipe", talk])
    #expect(result.exitCode == 0)
    #expect(!result.errors.contains("\u{202E}"))
    let folder = studio.home.appending(path: ".config/rehearse/drills")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(mine.utf8).write(to: folder.appending(path: "mine.json"))
    try Data("{".utf8).write(to: folder.appending(path: "broken.json"))
    let list = try Binary.rehearse.run(
      ["drill"],
      environment: studio.environment.merging(["XDG_CONFIG_HOME": ""]) { $1 })
    #expect(list.output.contains("mine"))
    #expect(list.errors.contains("broken.json is not valid JSON"))
  }

  @Test func `of a recording without speech say so, and count nothing`() throws {
    let result = try run(["drill", "pauses", "--pipe", Fixture("silence").audio.path])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("can't be judged: there is 0 s of speech"))
  }

  @Test func `don't open what isn't there`() throws {
    let result = try run(["drill", "pauses", "--pipe", "nowhere.wav"])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("nowhere.wav"))
  }

  @Test func `practice without keys says what it would do`() throws {
    let result = try run(["practice"])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("A good one to begin with"))
    #expect(result.errors.contains("needs a terminal"))
  }
}
