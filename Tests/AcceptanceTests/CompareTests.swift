import Foundation
import TestSupport
import Testing

@Suite struct CompareTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "a.wav")
    try workspace.addFixture("noisy", as: "b.wav")
  }

  @Test func `recordings compare as their reports do`() throws {
    for name in ["a", "b"] {
      let report = try workspace.rehearse("analyze", "\(name).wav", "--json").output
      try workspace.add("\(name).json", report)
    }
    let recordings = try workspace.rehearse("compare", "a.wav", "b.wav", "--json")
    #expect(recordings.exitCode == 0)
    #expect(try recordings.json()["schema"] as? String == "rehearse.comparison/1")
    let mixed = try workspace.rehearse("compare", "a.json", "b.wav", "--json")
    let reports = try workspace.rehearse("compare", "a.json", "b.json", "--json")
    #expect(mixed.outputData == recordings.outputData)
    #expect(reports.outputData == recordings.outputData)
  }

  @Test func `a recording is judged as the report beside it is`() throws {
    let report = try workspace.rehearse("analyze", "a.wav", "--json", "--profile", "interview")
    try workspace.add("a.json", report.output)
    let result = try workspace.rehearse("compare", "a.json", "b.wav", "--json").json()
    let takes = result["takes"] as? [[String: Any]] ?? []
    let profiles = takes.map { ($0["profile"] as? [String: Any])?["id"] as? String }
    #expect(profiles == ["interview", "interview"])
    #expect((result["notes"] as? [String])?.isEmpty == true)
  }

  @Test func `a page is written beside the text`() throws {
    let result = try workspace.rehearse("compare", "a.wav", "b.wav", "--html", "page.html")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Takes compared"))
    #expect(try workspace.text("page.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test(arguments: [
    (["a.wav"], "two takes or more"), ([], "two takes or more"),
    (["a.wav", "a.wav"], "are one file"), (["a.wav", "./a.wav"], "are one file"),
    (["-", "-"], "can be read only once"),
    (["a.json", "b.json", "--profile", "talk"], "--profile"),
    (["a.wav", "b.wav", "--html", "a.txt"], "must end in .html"),
    (["a.wav", "b.wav", "--html", "--json"], "neither --json nor --markdown"),
    (["a.wav", "b.wav", "--profile", "sermon"], "no profile is called"),
  ])
  func `wrong usage is told what is wrong`(arguments: [String], message: String) throws {
    let result = try Binary.rehearse.run(["compare"] + arguments, directory: workspace.url)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func `a take that can't be had leaves nothing to compare, and all of them are named`()
    throws
  {
    try workspace.add("text.json", "hello")
    try workspace.add("later.json", #"{"schema": "rehearse.report/2"}"#)
    let result = try workspace.rehearse(
      "compare", "a.wav", "gone.wav", "gone.json", "text.json", "later.json")
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    for words in [
      "gone.wav doesn't exist", "can't read the report gone.json",
      "text.json is not the JSON report",
      "later.json is a report of another version",
    ] {
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }
}
