import Foundation
import TestSupport
import Testing

@Suite struct StreamTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "take.wav")
  }

  @Test func `a hyphen is standard input`() throws {
    let audio = try Data(contentsOf: Fixture("short").audio)
    let piped = try workspace.rehearse("measure", "-", input: audio)
    let named = try workspace.rehearse("measure", "take.wav")
    #expect(piped.exitCode == 0)
    #expect(
      piped.output.replacing("\r\nstandard input,", with: "\r\ntake.wav,") == named.output)
  }

  @Test func `standard input is read only once`() throws {
    let result = try workspace.rehearse("analyze", "-", "-")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("standard input (-) can be read only once"))
  }

  @Test func `nothing on standard input is said of standard input`() throws {
    let result = try workspace.rehearse("analyze", "-")
    #expect(result.exitCode == 2)
    #expect(result.errors.hasPrefix("rehearse: standard input is empty"))
  }

  @Test(arguments: [
    ["analyze", "take.wav"], ["measure", "take.wav"], ["profiles", "list"], ["--help"],
  ])
  func `a closed pipe is quiet`(_ arguments: [String]) throws {
    let result = try Binary.rehearse.run(
      arguments, directory: workspace.url, output: .closedPipe)
    #expect(result.exitCode == 0)
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: ["analyze take.wav", "measure take.wav", "profiles show talk", "--version"])
  func `a full disk is told`(_ arguments: String) throws {
    let result = try workspace.shell("\"$rehearse\" \(arguments) > /dev/full")
    #expect(result.exitCode == 1)
    #expect(
      result.errors.hasPrefix("rehearse: can't write standard output (No space left on device)"))
  }

  @Test func `a closed standard output is told`() throws {
    let result = try workspace.shell("\"$rehearse\" analyze take.wav >&-")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("can't write standard output"))
  }

  @Test func `messages to a closed standard error don't end up in a table`() throws {
    let result = try workspace.shell(
      "\"$rehearse\" measure gone.wav take.wav --csv table.csv 2>&-")
    #expect(result.exitCode == 1)
    #expect(try !workspace.text("table.csv").contains("gone.wav"))
  }

  @Test func `a file on a full disk is told by its name and leaves nothing`() throws {
    try workspace.link("page.html", to: "/dev/full")
    let result = try workspace.rehearse("analyze", "take.wav", "--html", "page.html")
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("rehearse: can't write page.html (No space left on device)"))
    #expect(try workspace.names() == ["page.html", "take.wav"])
  }

  @Test func `a table that no longer fits on the disk is told`() throws {
    try workspace.add("out/segments.csv", "")
    try workspace.link("out/f0.csv", to: "/dev/full")
    let result = try workspace.rehearse("export", "take.wav", "--to", "csv", "--output", "out")
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("rehearse: can't write out/f0.csv (No space left on device)"))
  }

  @Test func `a place that can't be written is told before anything else is done there`() throws {
    let result = try workspace.rehearse(
      "export", "take.wav", "--to", "csv", "--output", "take.wav/x")
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("rehearse: can't write take.wav/x (Not a directory)"))
  }

  @Test(arguments: [
    ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false),
  ])
  func `a terminal gets colour unless it or its user doesn't want it`(
    _ environment: [String: String], isColored: Bool
  ) throws {
    let result = try workspace.shell(
      "script -qec '\"$rehearse\" analyze take.wav' /dev/null",
      environment: ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 })
    #expect(result.output.contains("Talk profile"))
    #expect(result.output.unicodeScalars.contains("\u{1B}") == isColored)
  }

  @Test func `what is not a terminal gets no colour`() throws {
    let result = try workspace.rehearse("analyze", "take.wav", environment: ["TERM": "xterm"])
    #expect(!result.output.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `a terminal's width is kept to`() throws {
    for width in [50, 70] {
      let result = try workspace.shell(
        "script -qec '\"$rehearse\" analyze take.wav' /dev/null",
        environment: ["COLUMNS": "\(width)", "NO_COLOR": "1"])
      let widest = result.output.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
      #expect(widest <= width && widest > width - 12)
    }
  }

  @Test(arguments: [["analyze"], ["analyze", "--json"], ["analyze", "--html"], ["measure"]])
  func `two runs give the same bytes`(_ command: [String]) throws {
    let arguments = [command[0], "take.wav"] + command.dropFirst()
    let first = try Binary.rehearse.run(arguments, directory: workspace.url)
    let second = try Binary.rehearse.run(arguments, directory: workspace.url)
    #expect(first.outputData == second.outputData)
    #expect(!first.outputData.isEmpty)
  }
}
