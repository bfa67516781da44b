import Foundation
import TestSupport
import Testing

@Suite struct `rehearse forget` {
  let studio: Studio
  let workspace: Workspace

  init() throws {
    studio = try Studio()
    workspace = studio.workspace
    try workspace.addFixture("short", as: "talk.wav")
  }

  private func rehearse(_ arguments: String...) throws -> Binary.Result {
    try Binary.rehearse.run(
      arguments, environment: studio.environment, directory: workspace.url)
  }

  private func record(_ title: String) throws {
    let result = try rehearse("record", "--pipe", "talk.wav", "--title", title)
    #expect(result.exitCode == 0)
  }

  /// All bytes of all files at home.
  private func bytes() throws -> Data {
    try FileManager.default.subpathsOfDirectory(atPath: studio.home.path).reduce(into: Data()) {
      $0 += (try? Data(contentsOf: studio.home.appending(path: $1))) ?? Data()
    }
  }

  @Test func `--all leaves nothing of a take at home`() throws {
    try record("Xylophone")
    #expect(try bytes().range(of: Data("Xylophone".utf8)) != nil)
    #expect(try studio.filesAtHome().count == 3)
    let result = try rehearse("forget", "--all", "--yes")
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("Deleted 1 take and 3 files."))
    #expect(result.errors.contains("Xylophone.wav"))
    #expect(try bytes().range(of: Data("Xylophone".utf8)) == nil)
    #expect(try studio.filesAtHome().isEmpty)
    #expect(try rehearse("forget", "--all").errors.contains("nothing to forget"))
  }

  @Test func `of one take leaves the others, and another's recording`() throws {
    try record("First")
    // Of another day, lest both be taken for one.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: workspace.path("talk.wav"))
    _ = try rehearse("analyze", "talk.wav", "--remember")
    #expect(try rehearse("forget", "1", "--yes").exitCode == 0)
    #expect(try rehearse("forget", "2", "--yes").errors.contains("Deleted 1 take."))
    #expect(workspace.exists("talk.wav"))
    let missing = try rehearse("forget", "1", "--yes")
    #expect(missing.exitCode == 1)
    #expect(missing.errors.contains("rehearse history list"))
  }

  @Test func `asks first, and takes only a clear yes for one`() throws {
    try record("First")
    for (answer, count) in [("\n", 3), ("maybe\n", 3), ("y\n", 0)] {
      let terminal = try PseudoTerminal(columns: 80, rows: 24)
      let running = try Binary.rehearse.start(
        ["forget", "--all"], environment: studio.environment, directory: workspace.url,
        streams: .terminal(terminal))
      #expect(terminal.wait(for: "Delete for good?"))
      terminal.type(answer)
      #expect(try running.result().exitCode == 0)
      #expect(try studio.filesAtHome().count == count)
    }
  }

  @Test func `without a terminal or without saying what is wrong usage`() throws {
    try record("First")
    for arguments in [["--all"], [], ["1", "--all", "--yes"], ["--before", "soon", "--yes"]] {
      let result = try Binary.rehearse.run(
        ["forget"] + arguments, environment: studio.environment, directory: workspace.url)
      #expect(result.exitCode == 64, "\(arguments)")
    }
    #expect(try studio.filesAtHome().count == 3)
  }

  @Test func `takes days as dates and as days ago`() throws {
    try record("First")
    for day in ["2000-01-01", "1d"] {
      #expect(try rehearse("forget", "--before", day).errors.contains("nothing to forget"))
    }
    #expect(try rehearse("forget", "--before", "2999-12-31", "--yes").exitCode == 0)
    #expect(try studio.filesAtHome().isEmpty)
  }
}
