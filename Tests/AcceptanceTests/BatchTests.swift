import Foundation
import TestSupport
import Testing

@Suite struct BatchTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addClubNight()
  }

  @Test func `a folder becomes an evening, whatever is wrong with some of its files`() throws {
    try workspace.add("night/empty.wav", "")
    try workspace.add("night/sub/broken.m4a", "no sound")
    try workspace.add("night/agenda.txt", "who speaks when")
    try workspace.link("night/sub/round", to: "..")
    let result = try workspace.rehearse("batch", "night/")
    #expect(result.exitCode == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("left out, for these are no recordings: agenda.txt\n"))
    #expect(result.errors.contains("rehearse: empty.wav is empty (0 bytes)"))
    #expect(result.errors.contains("rehearse: sub/broken.m4a is not audio"))
    #expect(result.errors.split(separator: "\n").count == 3)
    let page = try workspace.text("night-results/club.html")
    for name in ["ann", "bea", "cleo", "empty.wav", "broken.m4a"] {
      #expect(page.contains(name), "\(name)")
    }
  }

  @Test func `when all goes well nothing is said, and nothing tells where or when it was`() throws {
    let result = try workspace.rehearse("batch", workspace.path("night"), "--output", "out")
    #expect(result.exitCode == 0)
    #expect(result.errors.isEmpty)
    for (name, content) in try workspace.pages("out") {
      #expect(!String(decoding: content, as: UTF8.self).contains(workspace.url.path), "\(name)")
    }
  }

  @Test func `each speaker's own pages are private`() throws {
    #expect(try workspace.rehearse("batch", "night").exitCode == 0)
    let sheets = try workspace.pages("night-results").keys.filter { $0.hasPrefix("sheets/") }
    #expect(!sheets.isEmpty)
    for name in sheets + [".entries/shard-1-of-1.json"] {
      #expect(try workspace.mode("night-results/\(name)") == 0o600, "\(name)")
    }
    #expect(try workspace.mode("night-results/.entries") == 0o700)
  }

  @Test(arguments: [["--jobs", "1"], ["--jobs", "2"], ["--jobs", "7"]])
  func `the number of jobs changes no byte`(_ jobs: [String]) throws {
    try workspace.add("night/empty.wav", "")
    _ = try workspace.rehearse("batch", "night", "--output", "plain", "--rank")
    let result = try Binary.rehearse.run(
      ["batch", "night", "--output", "out", "--rank"] + jobs, directory: workspace.url)
    #expect(result.exitCode == 1)
    #expect(try workspace.pages("out") == workspace.pages("plain"))
  }

  @Test func `shards give what one run gives`() throws {
    try workspace.add("night/empty.wav", "")
    _ = try workspace.rehearse("batch", "night", "--output", "whole", "--show-scores")
    for shard in 1...3 {
      let result = try workspace.rehearse(
        "batch", "night", "--output", "part-\(shard)", "--show-scores", "--shard", "\(shard)/3")
      #expect(result.exitCode == (shard == 1 ? 1 : 0))
      #expect(try workspace.names(in: "part-\(shard)") == [".entries"])
    }
    let result = try workspace.rehearse(
      "batch", "merge", "part-2", "part-3", "part-1", "--output", "merged")
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("rehearse: empty.wav is empty"))
    #expect(try workspace.pages("merged") == workspace.pages("whole"))
    #expect(try workspace.kept("merged") == workspace.kept("whole"))
  }

  @Test func `shards that don't belong together are told`() throws {
    for (shard, option) in [("1/2", "--rank"), ("2/2", "--show-scores")] {
      _ = try workspace.rehearse(
        "batch", "night", "--output", "part-\(shard.first!)", "--shard", shard, option)
    }
    let mixed = try workspace.rehearse("batch", "merge", "part-1", "part-2", "--output", "out")
    #expect(mixed.exitCode == 1)
    #expect(mixed.errors.contains("part-2 is not of the same run as part-1"))
    let lacking = try workspace.rehearse("batch", "merge", "part-1", "--output", "out")
    #expect(lacking.errors.contains("shard 2/2 is missing"))
    let other = try workspace.rehearse("batch", "merge", "night", "--output", "out")
    #expect(other.errors.contains("night holds no finished run"))
    #expect(!workspace.exists("out/club.html"))
  }

  @Test func `lines of JSON come in the order of the input and leave nothing behind`() throws {
    let list = ["night/cleo.wav", "gone.wav", "night/ann.wav"]
    for separator in ["\n", "\r\n", "\0"] {
      let result = try workspace.rehearse(
        "batch", "-", "--ndjson", input: Data(list.joined(separator: separator).utf8))
      #expect(result.exitCode == 1)
      #expect(result.errors.hasPrefix("rehearse: gone.wav doesn't exist"))
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 3)
      for (line, file) in zip(lines, list) {
        #expect(try !parsedJSON(Data(line.utf8)).isEmpty)
        #expect(line.contains("\"\(file)\""))
      }
    }
    #expect(try workspace.names() == ["night"])
  }

  @Test func `a dry run only says what would be done`() throws {
    try workspace.add(
      "evening.csv", "file,speaker,type\nnight/ann.wav,Ann,table-topics\ngone.wav,Bo,\n")
    let result = try workspace.rehearse("batch", "evening.csv", "--dry-run")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("gone.wav doesn't exist"))
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("night/ann.wav: Ann · table-topics · talk profile · "))
    #expect(try workspace.names() == ["evening.csv", "night"])
  }

  @Test(arguments: [
    (["night", "--shard", "4/3"], "4/3"), (["night", "--jobs", "0"], "1 to 256"),
    (["night", "--format", "pdf"], "pdf"), (["night", "--type", "table-topic"], "table-topics"),
    (["night", "--timing-from", "noon"], "noon"), (["night", "--allowance=-1"], "-1"),
    (["night", "--ndjson", "--rank"], "--ndjson"), (["night/ann.wav"], "rehearse analyze"),
    (["night", "--init", "x.txt"], ".csv"), (["night", "--profile", "tlak"], "tlak"), ([], "input"),
  ])
  func `wrong usage is told before anything is done`(
    _ arguments: [String], _ message: String
  ) throws {
    let result = try Binary.rehearse.run(["batch"] + arguments, directory: workspace.url)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(message))
    #expect(try workspace.names() == ["night"])
  }

  @Test func `where nothing can be heard the exit code says so`() throws {
    try workspace.add("empty/a.wav", "")
    #expect(try workspace.rehearse("batch", "empty").exitCode == 2)
    try workspace.add("none/a.txt", "")
    #expect(try workspace.rehearse("batch", "none").exitCode == 2)
    #expect(try workspace.rehearse("batch", "gone.csv").exitCode == 2)
  }

  @Test func `only the forms asked for are written`() throws {
    #expect(try workspace.rehearse("batch", "night", "--format", "csv,json").exitCode == 0)
    let kinds = Set(try workspace.pages("night-results").keys.map { $0.split(separator: ".").last })
    #expect(kinds == ["csv", "json"])
  }
}

extension Workspace {
  /// Three short recordings in the folder "night", no two the same.
  func addClubNight() throws {
    for (number, name) in ["ann", "bea", "cleo"].enumerated() {
      try addTake("night/\(name).wav", number: UInt8(number))
    }
  }

  /// A short recording that differs from others in one sample.
  func addTake(_ name: String, number: UInt8) throws {
    var audio = try Data(contentsOf: Fixture("short").audio)
    audio[audio.count - 1_000] ^= number
    try add(name, audio)
  }

  /// Every file in a folder of results that people look at, by name.
  func pages(_ folder: String) throws -> [String: Data] {
    try files(folder).filter { !$0.key.hasPrefix(".entries/") }
  }

  /// What a later run goes on from.
  func kept(_ folder: String) throws -> [String: Data] {
    try files(folder).filter { $0.key.hasPrefix(".entries/") && !$0.key.contains("lock") }
  }

  private func files(_ folder: String) throws -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: path(folder))?.compactMap { $0 as? String }
    return (names ?? []).reduce(into: [:]) { files, name in
      let file = url.appending(path: "\(folder)/\(name)")
      if !file.hasDirectoryPath, let data = try? Data(contentsOf: file) { files[name] = data }
    }
  }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }
}
