import Foundation
import TestSupport
import Testing

/// Names as they are found: bytes that aren't UTF-8, and characters that could write lines of their own.
@Suite struct OddNamesTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "night/ann.wav")
  }

  /// `command` for a recording that an old archive calls "Zoë.wav", in Latin-1: "$zoe".
  private func latin(_ command: String) throws -> Binary.Result {
    let prepare = #"zoe=$(printf 'Zo\353') && cp night/ann.wav "night/$zoe.wav" && "#
    return try workspace.shell(prepare + command, environment: workspace.ownHistory)
  }

  @Test func `a name that isn't UTF-8 is read, and told so that it prints`() throws {
    let result = try latin(#"$rehearse analyze "night/$zoe.wav" --json"#)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      (try result.json()["file"] as? [String: Any])?["name"] as? String == "night/Zo\u{EFEB}.wav")
    #expect(!result.output.contains("\u{EFEB}"))
    let missing = try latin(#"$rehearse analyze "gone-$zoe.wav""#)
    #expect(missing.exitCode == 2)
    #expect(missing.errors.hasPrefix(#"rehearse: gone-Zo\xEB.wav doesn't exist"#))
  }

  @Test func `reports go beside it, and the page finds it`() throws {
    let result = try latin(
      #"""
      $rehearse analyze "night/$zoe.wav" --html "night/$zoe.html" > report.txt &&
      $rehearse analyze "night/$zoe.wav" --markdown --output "out/$zoe" &&
      ls "night/$zoe.html" "out/$zoe/$zoe.md" > list
      """#)
    #expect(result.exitCode == 0, "\(result.errors)")
    let pages = try latin(#"cat "night/$zoe.html""#).output
    #expect(pages.contains(#"src="Zo%EB.wav""#))
  }

  @Test func `a folder's and a list's are heard`() throws {
    let run = try latin(#"$rehearse batch night && $rehearse measure night"#)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\r\n").count == 3)
    #expect(try workspace.names(in: "night-results").contains("club.html"))
    let list = try latin(#"printf "night/$zoe.wav\n" | $rehearse batch - --ndjson"#)
    #expect(list.exitCode == 0 && list.output.split(separator: "\n").count == 1)
  }

  @Test func `a manifest that was made of them names them`() throws {
    let result = try latin(
      #"$rehearse batch night --init list.csv && $rehearse batch list.csv --dry-run"#)
    #expect(result.errors.contains("2 rows without consent"))
    let open = try workspace.text("list.csv").replacing(",consent,", with: ",note,")
    try workspace.add("list.csv", open)
    let lines = try workspace.rehearse("batch", "list.csv", "--ndjson").output
    #expect(lines.split(separator: "\n").count(where: { $0.contains("\"report\"") }) == 2)
  }

  @Test func `the folder for results may be one`() throws {
    let result = try latin(
      #"$rehearse batch night --output "$zoe" && $rehearse batch night --output "$zoe" && ls "$zoe""#
    )
    #expect(result.exitCode == 0 && result.output.contains("club.html"), "\(result.errors)")
  }

  @Test(arguments: [
    ["analyze", "a\nb.wav"], ["analyze", "night/ann.wav", "--answers", "a\nb.txt"],
    ["analyze", "night/ann.wav", "--profile", "a\nb.json"], ["measure", "a\nb"],
    ["analyze", "night/ann.wav", "--transcript", "a\nb.srt"], ["batch", "a\nb.csv"],
    ["analyze", "night/ann.wav", "--script", "a\nb.md", "--transcript", "c"],
    ["compare", "night/ann.wav", "a\nb.json"], ["export", "night/ann.wav", "--output", "o"],
    ["analyze", "night/ann.wav", "--html", "a\nb"], ["analyze", "--a\nb", "night/ann.wav"],
    ["drill", "a\nb"], ["practice", "a\nb"], ["explain", "a\nb"], ["history", "import", "a\nb"],
  ])
  func `no name begins a line of a message`(_ arguments: [String]) throws {
    let result = try Binary.rehearse.run(
      arguments, environment: workspace.ownHistory, directory: workspace.url)
    #expect(result.exitCode != 0)
    #expect(!result.errors.contains("\nb"), "\(result.errors)")
  }

  @Test func `no name begins a line where all goes well`() throws {
    try workspace.addFixture("short", as: "night/a\nb.wav")
    try workspace.add("night/c\nd.txt", "")
    let batch = try workspace.rehearse("batch", "night", "--dry-run")
    #expect(batch.exitCode == 0 && batch.output.split(separator: "\n").count == 2)
    #expect(
      batch.errors.split(separator: "\n").count == 1 && batch.errors.contains(#"c\u{a}d.txt"#))
    let record = try workspace.rehearse(
      "record", "--pipe", "night/ann.wav", "--output", "e\nf.wav", "--title", "g\nh", "--no-report")
    #expect(record.exitCode == 0)
    #expect(!record.errors.contains("\nf") && !record.errors.contains("\nh"))
  }
}
