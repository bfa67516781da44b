import Foundation
import TestSupport
import Testing

@Suite struct `The report at the end of a rehearsal` {
  let studio: Studio
  let workspace: Workspace

  init() throws {
    studio = try Studio()
    workspace = studio.workspace
  }

  private func expectSame(
    _ recorded: Binary.Result, analyzing file: String, _ arguments: [String] = []
  ) throws {
    let analyzed = try Binary.rehearse.run(
      ["analyze", file, "--json"] + arguments, directory: workspace.url)
    #expect(recorded.exitCode == 0)
    #expect(recorded.output.contains("\n  \"capture\" : {\n"))
    #expect(withoutCapture(recorded.output) == analyzed.output)
  }

  private func withoutCapture(_ report: String) -> String {
    var isCapture = false
    return report.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      defer { if line == "  }," { isCapture = false } }
      if line == "  \"capture\" : {" { isCapture = true }
      return !isCapture
    }.joined(separator: "\n")
  }

  @Test(arguments: ["take.wav", "take.flac"])
  func `is that of analyze on the file`(_ file: String) throws {
    let recorded = try studio.record(
      studio.talk(), ["--json", "--stop-after", "11", "--output", file])
    try expectSame(recorded, analyzing: file)
  }

  @Test func `is so with all that can be asked of it`() throws {
    let options = ["--profile", "interview", "--title", "Why us", "--score", "--pause-min", "0.3"]
    let recorded = try studio.record(
      studio.talk(), ["--json", "--stop-after", "11", "--output", "take.wav"] + options)
    try expectSame(recorded, analyzing: "take.wav", options)
  }

  @Test(arguments: [[], ["--channel", "2"]])
  func `is so of a stereo microphone at 44.1 kHz`(_ channel: [String]) throws {
    var microphone = try studio.talk()
    microphone.rate = 44_100
    microphone.channelCount = 2
    let recorded = try studio.record(
      microphone, ["--json", "--stop-after", "8", "--output", "take.wav"] + channel)
    #expect(recorded.output.contains("\"sampleRate\" : 44100"))
    try expectSame(recorded, analyzing: "take.wav", channel)
  }

  @Test func `is so of a file`() throws {
    try workspace.addFixture("interview", as: "talk.wav")
    let recorded = try workspace.rehearse(
      "record", "--pipe", "talk.wav", "--json", "--output", "take.wav",
      environment: studio.environment)
    try expectSame(recorded, analyzing: "take.wav")
    #expect(try studio.samples() == studio.samples("talk.wav"))
    #expect(try studio.takeRecord().ended == "endOfInput")
  }

  @Test func `is so of standard input`() throws {
    let talk = try Data(contentsOf: Fixture("noisy").audio)
    let recorded = try workspace.rehearse(
      "record", "--pipe", "-", "--json", "--output", "take.flac", input: talk,
      environment: studio.environment)
    try expectSame(recorded, analyzing: "take.flac")
    #expect(try studio.takeRecord().capture.device == "standard input")
  }

  @Test(arguments: [[], ["--markdown"]])
  func `names the microphone, and is else the text and the page that analyze gives`(
    _ format: [String]
  ) throws {
    let recorded = try studio.record(
      studio.talk(), ["--stop-after", "11", "--output", "take.wav"] + format)
    let text = try Binary.rehearse.run(["analyze", "take.wav"] + format, directory: workspace.url)
    #expect(recorded.exitCode == 0)
    #expect(recorded.output != text.output)
    #expect(withoutDevice(recorded.output) == text.output)
    let page = try workspace.rehearse("analyze", "take.wav", "--html")
    #expect(withoutDevice(try workspace.text("take.html")) == page.output)
  }

  private func withoutDevice(_ text: String) -> String {
    text.replacing(#/ ·\s+scripted:[^<]*?microphone\.raw/#, with: "")
  }
}
