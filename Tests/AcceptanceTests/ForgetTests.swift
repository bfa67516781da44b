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
    _ = try rehearse("analyze", "talk.wav", "--remember")
    #expect(try rehearse("forget", "1", "--yes").exitCode == 0)
    #expect(try rehearse("forget", "2", "--yes").errors.contains("Deleted 1 take."))
    #expect(workspace.exists("talk.wav"))
    let missing = try rehearse("forget", "1", "--yes")
    #expect(missing.exitCode == 1)
    #expect(missing.errors.contains("rehearse history list"))
  }

  /// The number of the take with a title.
  private func number(_ title: String) throws -> String {
    let lines = try rehearse("history", "list").output.split(separator: "\n")
    return try String(
      #require(lines.first { $0.hasSuffix("\t" + title) }?.split(separator: "\t").first))
  }

  /// Two people record at once, as long as each other.
  private func recordTwo(_ names: [String]) throws {
    let running = try names.map { name in
      try Binary.rehearse.start(
        ["record", "--pipe", "\(name.first!).wav", "--output", "\(name).wav", "--title", name],
        environment: studio.environment, directory: workspace.url)
    }
    for process in running { #expect(try process.result().exitCode == 0) }
  }

  @Test func `of one of two takes of one second and one length leaves the other's files`() throws {
    let talk = try Data(contentsOf: Fixture("talk").audio).dropFirst(44)
    try workspace.add("a.wav", WAV(samples: talk.prefix(320_000)).data)
    try workspace.add("b.wav", WAV(samples: talk.dropFirst(320_000).prefix(320_000)).data)
    var starts: [String] = []
    var (mine, yours) = ("", "")
    for attempt in 0..<20 where starts.isEmpty || starts[0] != starts[1] {
      (mine, yours) = ("a \(attempt)", "b \(attempt)")
      try recordTwo([mine, yours])
      starts = try [mine, yours].map { try studio.takeRecord($0).start }
    }
    #expect(starts[0] == starts[1])
    let names = ["wav", "html", "take.json"].map { "\(yours).\($0)" }
    let before = try names.map { try Data(contentsOf: workspace.url.appending(path: $0)) }
    let result = try rehearse("forget", number(mine), "--yes")
    #expect(result.errors.contains("Deleted 1 take and 3 files."))
    #expect(!workspace.exists("\(mine).wav"))
    #expect(try names.map { try Data(contentsOf: workspace.url.appending(path: $0)) } == before)
    #expect(try rehearse("forget", number(yours), "--yes").exitCode == 0)
    #expect(!workspace.exists("\(yours).wav"))
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
