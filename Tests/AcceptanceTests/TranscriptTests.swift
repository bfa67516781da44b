import Foundation
import TestSupport
import Testing

@Suite struct TranscriptTests {
  let workspace: Workspace

  private static let captions = """
    1
    00:00:00,500 --> 00:00:02,300
    Good evening, um, everyone.

    2
    00:00:02,500 --> 00:00:09,000
    <i>Tea</i> "for" two.

    3
    00:00:09,000 --> 00:00:08,000
    Never.
    """

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "take.wav")
    try workspace.add("talk.srt", Self.captions)
  }

  private func export(_ form: String, _ arguments: [String] = []) throws -> Binary.Result {
    try Binary.rehearse.run(
      ["export", "take.wav", "--to", form, "--output", "out"] + arguments,
      directory: workspace.url)
  }

  @Test func `the words go with the tiers in every form of export`() throws {
    for form in ["csv", "textgrid", "audacity"] {
      let result = try export(form, ["--transcript", "talk.srt"])
      #expect(result.exitCode == 0 && result.output.isEmpty)
      #expect(result.errors.contains("talk.srt: 1 line has no times that make sense"))
    }
    let table = try workspace.text("out/words.csv").split(separator: "\n")
    #expect(table.count == 8 && table[0] == "start,end,word,confidence,timing")
    #expect(table[1].hasSuffix(",Good,,interpolated"))
    #expect(try workspace.text("out/take.TextGrid").contains("text = \"\"\"for\"\"\""))
    #expect(try workspace.text("out/take.txt").contains("“um,”"))
    let back = try workspace.rehearse("analyze", "take.wav", "--segments", "out/take.txt")
    #expect(back.exitCode == 0)
  }

  @Test func `without a transcript nothing is written of words`() throws {
    _ = try export("csv")
    #expect(try !workspace.names(in: "out").contains("words.csv"))
  }

  @Test func `a transcript of another recording is told`() throws {
    try workspace.add("other.srt", "1\n01:00:00,0 --> 01:00:02,0\nHello.\n")
    let result = try export("textgrid", ["--transcript", "other.srt"])
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("check that it belongs to this recording"))
  }

  @Test(arguments: [
    ("gone.srt", 2, "can't be read: check the name"), ("take.wav", 2, "not text, which can't be"),
    ("empty.vtt", 2, "empty; export"), ("page.html", 2, "a web page"),
  ])
  func `a transcript that can't be used is told, and nothing is analysed`(
    file: String, code: Int32, part: String
  ) throws {
    try workspace.add("empty.vtt", "")
    try workspace.add("page.html", "<!DOCTYPE html><p>Hello")
    let result = try workspace.rehearse("analyze", "take.wav", "--transcript", file)
    #expect(result.exitCode == code && result.errors.contains(part), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func `a transcript belongs to one recording and is never overwritten`() throws {
    try workspace.addFixture("short", as: "other.wav")
    let two = try workspace.rehearse(
      "analyze", "take.wav", "other.wav", "--transcript", "talk.srt")
    #expect(two.exitCode == 64 && two.errors.contains("one recording"))
    try workspace.add("out/take.txt", "Hello.")
    let over = try export("audacity", ["--transcript", "out/take.txt"])
    #expect(over.exitCode == 64 && over.errors.contains("overwrite"))
  }
}
