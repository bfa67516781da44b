import Foundation
import TestSupport
import Testing

@Suite struct BatchManifestTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addClubNight()
  }

  @Test func `bad rows are told by their lines, and the rest is done`() throws {
    try workspace.add(
      "evening.csv",
      """
      file,speaker,title,type,start,end
      night/ann.wav,Ann,"Bread, and salt",table-topics,,
      night/bea.wav,Bea,,table-tropics,,
      night/cleo.wav,Cleo,,,0:03,0:01
      """)
    let result = try workspace.rehearse("batch", "evening.csv")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("rehearse: evening.csv, line 3: "))
    #expect(result.errors.contains("rehearse: evening.csv, line 4: "))
    let page = try workspace.text("evening-results/club.html")
    #expect(page.contains("Ann") && page.contains("Bread, and salt"))
    #expect(!page.contains("Cleo"))
  }

  @Test func `a row whose recording is missing is told by its line`() throws {
    try workspace.add("evening.csv", "file,speaker\nnight/ann.wav,Ann\ngone.wav,Bea\n")
    for arguments in [["--dry-run"], ["--ndjson"]] {
      let result = try Binary.rehearse.run(
        ["batch", "evening.csv"] + arguments, directory: workspace.url)
      #expect(result.exitCode == 1)
      #expect(result.errors.hasPrefix("rehearse: evening.csv, line 3: gone.wav doesn't exist"))
    }
  }

  @Test func `an empty list is nothing to analyse, in a dry run too`() throws {
    try workspace.add("evening.csv", "file,speaker\n")
    for arguments in [[], ["--dry-run"], ["--ndjson"]] {
      let result = try Binary.rehearse.run(
        ["batch", "evening.csv"] + arguments, directory: workspace.url)
      #expect(result.exitCode == 2)
      #expect(result.errors.contains("no recordings are listed"))
    }
    #expect(try workspace.rehearse("batch", "-", "--dry-run").exitCode == 2)
  }

  @Test func `how far the check of a long list is shows on a terminal`() throws {
    let rows = (1...5000).map { "night/ann.wav,Ann,\($0),\($0).5\n" }
    try workspace.add("evening.csv", "file,speaker,start,end\n" + rows.joined())
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    let running = try Binary.rehearse.start(
      ["batch", "evening.csv", "--dry-run"], directory: workspace.url,
      streams: .terminal(terminal))
    #expect(terminal.wait(for: "Checking evening.csv: row "))
    #expect(try running.result().exitCode == 0)
  }

  @Test func `who didn't consent appears nowhere, even after having been heard`() throws {
    let rows = "file,speaker,consent\nnight/ann.wav,Ann,yes\nnight/bea.wav,Beatrix,"
    try workspace.add("evening.csv", rows + "yes\n")
    #expect(try workspace.rehearse("batch", "evening.csv").exitCode == 0)
    try workspace.add("evening.csv", rows + "\n")
    let result = try workspace.rehearse("batch", "evening.csv")
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("1 row without consent left out"))
    #expect(!result.errors.contains("Beatrix"))
    let left = try workspace.pages("evening-results")
      .merging(workspace.kept("evening-results")) { $1 }
    for (name, content) in left {
      let text = "\(name)\n" + String(decoding: content, as: UTF8.self)
      #expect(!text.lowercased().contains("bea"), "\(name)")
    }
    #expect(left.keys.filter { $0.hasSuffix(".entry") }.count == 1)
    let lines = try workspace.rehearse("batch", "evening.csv", "--ndjson")
    #expect(!lines.output.contains("bea") && lines.output.split(separator: "\n").count == 1)
  }

  @Test func `speakers are cut from one recording`() throws {
    try workspace.addFixture("talk", as: "all.wav")
    try workspace.add(
      "evening.csv", "file,speaker,start,end\nall.wav,Ann,0:00,0:12\nall.wav,Bo,0:12,0:20.5\n")
    let result = try workspace.rehearse("batch", "evening.csv", "--ndjson")
    #expect(result.exitCode == 0)
    for (line, duration) in zip(result.output.split(separator: "\n"), ["12", "8.5"]) {
      #expect(line.contains("\"name\":\"duration\",\"unit\":\"s\",\"value\":\(duration)}"))
    }
    try workspace.add("evening.csv", "file,speaker,start,end\nall.wav,Ann,1:00:00,1:10:00\n")
    let late = try workspace.rehearse("batch", "evening.csv")
    #expect(late.exitCode == 2)
    #expect(late.errors.contains("before the part that was asked for: check its start and end"))
  }

  @Test func `what a speaker leaves out is in no result`() throws {
    try workspace.addFixture("talk", as: "talk.wav")
    try workspace.add("evening.csv", "file,speaker,opt_out\ntalk.wav,Ann,pitch score\n")
    let result = try workspace.rehearse("batch", "evening.csv", "--ndjson")
    #expect(result.exitCode == 0)
    #expect(!result.output.contains("\"overall\""))
    #expect(
      result.output.contains("\"missing\":\"you asked to leave it out\",\"name\":\"median F0\""))
    #expect(result.output.contains("Left out, as asked: median F0"))
  }

  @Test func `an earlier report gives the score to compare with`() throws {
    try workspace.addFixture("talk", as: "talk.wav")
    let score = try workspace.rehearse("analyze", "talk.wav", "--json", "--score").outputData
    try workspace.add("may.json", score)
    try workspace.add("bare.json", "{\"schema\":\"rehearse.report/1\"}")
    try workspace.add("other.json", "[]")
    try workspace.add(
      "evening.csv",
      """
      file,speaker,previous
      talk.wav,Ann,may.json
      night/ann.wav,Bo,bare.json
      night/bea.wav,Cy,other.json
      night/cleo.wav,Di,gone.json

      """)
    let result = try workspace.rehearse("batch", "evening.csv", "--ndjson")
    #expect(result.exitCode == 1)
    #expect(result.output.split(separator: "\n")[0].contains("\"previousScore\":{\"overall\":"))
    #expect(result.errors.contains("the earlier report bare.json has no overall score"))
    #expect(result.errors.contains("the earlier report other.json is no JSON report"))
    #expect(result.errors.contains("the earlier report gone.json can't be read"))
  }

  @Test func `a manifest is begun for the organiser to finish`() throws {
    try FileManager.default.createDirectory(
      atPath: workspace.path("lists"), withIntermediateDirectories: true)
    let result = try workspace.rehearse("batch", "night", "--init", "lists/evening.csv")
    #expect(result.exitCode == 0)
    let text = try workspace.text("lists/evening.csv")
    #expect(text.contains("../night/ann.wav"))
    #expect(try workspace.names() == ["lists", "night"])
    let again = try workspace.rehearse("batch", "night", "--init", "lists/evening.csv")
    #expect(again.exitCode == 64)
    #expect(again.errors.contains("lists/evening.csv is there already"))
    let unfinished = try workspace.rehearse("batch", "lists/evening.csv", "--output", "out")
    #expect(unfinished.exitCode == 2)
    #expect(unfinished.errors.contains("3 rows without consent left out"))
  }
}
