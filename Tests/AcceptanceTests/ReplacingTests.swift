import Foundation
import TestSupport
import Testing

/// Files that a command is told to write, where there is one already.
@Suite struct ReplacingTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "a.wav")
    try workspace.addFixture("clipped", as: "b.wav")
  }

  /// Commands, and the file that each of them writes.
  private static let cases: [([String], String)] = [
    (["analyze", "a.wav", "--html", "out/a.html"], "out/a.html"),
    (["analyze", "a.wav", "--output", "out"], "out/a.txt"),
    (["analyze", "a.wav", "--markdown", "--output", "out"], "out/a.md"),
    (["analyze", "a.wav", "--json", "--output", "out"], "out/a.json"),
    (["compare", "a.wav", "b.wav", "--html", "out/two.html"], "out/two.html"),
    (["progress", "--html", "out/progress.html"], "out/progress.html"),
    (["measure", "a.wav", "--csv", "out/m.csv"], "out/m.csv"),
    (["measure", "a.wav", "--csv", "out/m.csv"], "out/m.json"),
    (["export", "a.wav", "--to", "csv", "--output", "out"], "out/segments.csv"),
    (["export", "a.wav", "--to", "csv", "--output", "out"], "out/f0.csv"),
    (["export", "a.wav", "--to", "csv", "--output", "out"], "out/parameters.json"),
    (["export", "a.wav", "--to", "textgrid", "--output", "out"], "out/a.TextGrid"),
    (["export", "a.wav", "--to", "audacity", "--output", "out"], "out/a.txt"),
    (["export", "a.wav", "--to", "pitchtier", "--output", "out"], "out/a.PitchTier"),
    (["history", "export", "out/history.json"], "out/history.json"),
  ]

  private func run(_ arguments: [String]) throws -> Binary.Result {
    try Binary.rehearse.run(
      arguments, environment: workspace.ownHistory, directory: workspace.url)
  }

  @Test(arguments: Self.cases)
  func `what rehearse didn't write stays`(_ arguments: [String], _ file: String) throws {
    try workspace.add(file, "mine")
    let result = try run(arguments)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("\(file) is there already"))
    #expect(result.errors.contains("--force"))
    #expect(try workspace.text(file) == "mine" && result.output.isEmpty)
    #expect(try run(arguments + ["--force"]).exitCode == 0)
    #expect(try workspace.text(file) != "mine")
  }

  @Test(arguments: Self.cases)
  func `what it wrote, and what is empty, is replaced`(
    _ arguments: [String], _ file: String
  ) throws {
    try workspace.add(file, "")
    #expect(try run(arguments).exitCode == 0)
    let first = try workspace.text(file)
    let result = try run(arguments)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try first.isEmpty == false && workspace.text(file).isEmpty == false)
  }

  @Test func `tiers that Praat or Audacity saved since stay`() throws {
    for (form, name) in [("textgrid", "a.TextGrid"), ("audacity", "a.txt")] {
      let arguments = ["export", "a.wav", "--to", form, "--output", "out"]
      #expect(try run(arguments).exitCode == 0)
      let text = try workspace.text("out/" + name)
      let saved =
        form == "textgrid"
        ? text.replacing("\n", with: " \n")
        : text.replacing(/\d+\.\d+/) { String(format: "%.6f", Double($0.output)!) }
      try workspace.add("out/" + name, saved)
      #expect(try run(arguments).exitCode == 64)
      #expect(try workspace.text("out/" + name) == saved)
    }
  }

  @Test func `a club's pages never take the place of others' files`() throws {
    try workspace.addClubNight()
    try workspace.add("night-results/club.html", "mine")
    let result = try workspace.rehearse("batch", "night")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("night-results/club.html is there already"))
    #expect(try workspace.text("night-results/club.html") == "mine")
  }
}
