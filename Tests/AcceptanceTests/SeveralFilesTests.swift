import Foundation
import TestSupport
import Testing

@Suite struct SeveralFilesTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "a.wav")
    try workspace.addFixture("clipped", as: "c.wav")
  }

  @Test func `a bad file doesn't stop the others`() throws {
    let result = try workspace.rehearse("analyze", "a.wav", "gone.wav", "c.wav", "--json")
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("rehearse: gone.wav doesn't exist"))
    #expect(try names(result.output) == ["a.wav", "c.wav"])
  }

  private func names(_ lines: String) throws -> [String?] {
    try lines.split(separator: "\n").map {
      let file = try parsedJSON(Data($0.utf8))["file"] as? [String: Any]
      return file?["name"] as? String
    }
  }

  @Test func `reports come in the order of the arguments`() throws {
    let json = try workspace.rehearse("analyze", "c.wav", "a.wav", "--json")
    #expect(try names(json.output) == ["c.wav", "a.wav"])
    for form in ["--markdown", "--score"] {
      let text = try workspace.rehearse("analyze", "c.wav", "a.wav", form).output
      let first = try #require(text.range(of: "c.wav"))
      let second = try #require(text.range(of: "a.wav"))
      #expect(first.lowerBound < second.lowerBound)
    }
  }

  @Test func `nothing that can be analysed is another exit code`() throws {
    #expect(try workspace.rehearse("analyze", "x.wav", "y.wav").exitCode == 2)
  }

  @Test func `each report gets a file of its own, and equal names stay apart`() throws {
    try workspace.addFixture("short", as: "sub/A.wav")
    try workspace.addFixture("short", as: "...wav")
    let result = try workspace.rehearse(
      "analyze", "a.wav", "sub/A.wav", "c.wav", "...wav", "--json", "--output", "out/deep")
    #expect(result.exitCode == 0)
    #expect(result.output.isEmpty)
    #expect(
      try workspace.names(in: "out/deep") == ["A-2.json", "a.json", "c.json", "recording.json"])
    let report = try parsedJSON(Data(try workspace.text("out/deep/c.json").utf8))
    #expect((report["file"] as? [String: Any])?["name"] as? String == "c.wav")
  }

  @Test(arguments: [
    ([], "txt"), (["--json"], "json"), (["--markdown"], "md"), (["--html"], "html"),
  ])
  func `the form gives the extension`(_ form: [String], _ expected: String) throws {
    let result = try Binary.rehearse.run(
      ["analyze", "a.wav", "--output", "out"] + form, directory: workspace.url)
    #expect(result.exitCode == 0)
    #expect(try workspace.names(in: "out") == ["a.\(expected)"])
  }

  @Test func `a report replaces an older one and leaves nothing else behind`() throws {
    _ = try workspace.rehearse("analyze", "a.wav", "--output", "out", "--profile", "interview")
    #expect(try workspace.rehearse("analyze", "a.wav", "--output", "out").exitCode == 0)
    #expect(try workspace.text("out/a.txt").contains("Talk profile"))
    #expect(try workspace.names(in: "out") == ["a.txt"])
  }

  @Test func `a report never takes the place of a recording`() throws {
    let recording = try workspace.addFixture("short", as: "out/take.txt")
    let before = try Data(contentsOf: URL(filePath: recording))
    try workspace.link("take.wav", to: "out/take.txt")
    let result = try workspace.rehearse("analyze", "take.wav", "--output", "out")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("would overwrite take.wav"))
    #expect(try Data(contentsOf: URL(filePath: recording)) == before)
  }

  @Test func `what goes with one recording is refused with several`() throws {
    for arguments in [
      ["--title", "My talk"], ["--html", "page.html"], ["--html"],
      ["--segments", "tiers.TextGrid"],
    ] {
      let result = try Binary.rehearse.run(
        ["analyze", "a.wav", "c.wav"] + arguments, directory: workspace.url)
      #expect(result.exitCode == 64, "\(arguments)")
      #expect(result.output.isEmpty)
    }
    #expect(try workspace.names() == ["a.wav", "c.wav"])
  }
}
