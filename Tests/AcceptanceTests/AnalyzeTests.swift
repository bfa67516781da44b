import Foundation
import TestSupport
import Testing

@Suite struct AnalyzeTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "take.wav")
  }

  @Test func `JSON names its schema, its tool, its parameters and its weights`() throws {
    let result = try workspace.rehearse("analyze", "take.wav", "--json", "--pause-min", "0.3")
    let report = try result.json()
    #expect(report["schema"] as? String == "rehearse.report/1")
    let tool = report["tool"] as? [String: Any]
    #expect(tool?["name"] as? String == "rehearse")
    let parameters = report["parameters"] as? [String: Any]
    #expect(parameters?["minimumPause"] as? Double == 0.3)
    #expect((report["hashes"] as? [String: String])?["weights"]?.count == 16)
  }

  @Test func `the score is there when it is asked for`() throws {
    #expect(try workspace.rehearse("analyze", "take.wav", "--json").json()["score"] == nil)
    #expect(
      try workspace.rehearse("analyze", "take.wav", "--json", "--score").json()["score"] != nil)
  }

  @Test func `the talk can be given a title`() throws {
    let result = try workspace.rehearse("analyze", "take.wav", "--title", "On whales")
    #expect(result.output.contains("On whales"))
  }

  @Test func `a page is written beside the text`() throws {
    let result = try workspace.rehearse("analyze", "take.wav", "--json", "--html", "page.html")
    #expect(result.exitCode == 0)
    #expect(try result.json()["schema"] as? String == "rehearse.report/1")
    #expect(try workspace.text("page.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try workspace.names() == ["page.html", "take.wav"])
  }

  @Test func `without a path the page is the output`() throws {
    let result = try workspace.rehearse("analyze", "take.wav", "--html")
    #expect(result.output.hasPrefix("<!DOCTYPE html>"))
    #expect(try workspace.rehearse("analyze", "take.wav", "--html", "--json").exitCode == 64)
  }

  @Test func `a page links to the recording from where it lies`() throws {
    try workspace.addFixture("short", as: "talks/my talk #1.wav")
    try workspace.add("pages/here", "")
    let result = try workspace.rehearse(
      "analyze", "talks/my talk #1.wav", "--html", "pages/talk.html")
    #expect(result.exitCode == 0)
    #expect(
      try workspace.text("pages/talk.html").contains(#"src="../talks/my%20talk%20%231.wav""#))
    let piped = try workspace.rehearse(
      "analyze", "-", "--html", input: Data(contentsOf: Fixture("short").audio))
    #expect(!piped.output.contains("<audio"))
  }

  @Test func `a page can hold the recording, piped or not, and is the same each time`() throws {
    let result = try workspace.rehearse("analyze", "take.wav", "--html", "--embed-audio")
    #expect(result.exitCode == 0)
    #expect(result.output.contains(#"src="data:audio/ogg;base64,T2dnUwAC"#))
    let again = try workspace.rehearse("analyze", "take.wav", "--html", "--embed-audio")
    #expect(again.output == result.output)
    let piped = try workspace.rehearse(
      "analyze", "-", "--html", "--embed-audio", input: Data(contentsOf: Fixture("short").audio))
    #expect(piped.output.contains(#"src="data:audio/ogg;base64,T2dnUwAC"#))
    let noPage = try workspace.rehearse("analyze", "take.wav", "--embed-audio")
    #expect(noPage.exitCode == 64)
    #expect(noPage.errors.contains("--embed-audio goes with --html"))
  }

  @Test func `a page's path must end in html, or nothing is opened`() throws {
    let before = try Data(contentsOf: workspace.url.appending(path: "take.wav"))
    for arguments in [["--html", "take.wav"], ["gone.wav", "--html", "page.htm"]] {
      let result = try Binary.rehearse.run(["analyze"] + arguments, directory: workspace.url)
      #expect(result.exitCode == 64)
      #expect(result.errors.contains("must end in .html"))
    }
    #expect(try Data(contentsOf: workspace.url.appending(path: "take.wav")) == before)
    #expect(try workspace.names() == ["take.wav"])
  }

  @Test func `a page never takes the place of the recording`() throws {
    try workspace.link("page.html", to: "take.wav")
    try workspace.add("odd.html", Data(contentsOf: Fixture("short").audio))
    let linked = try workspace.rehearse("analyze", "take.wav", "--html", "page.html")
    let same = try workspace.rehearse("analyze", "odd.html", "--html", "./odd.html")
    for result in [linked, same] {
      #expect(result.exitCode == 64)
      #expect(result.errors.contains("would overwrite"))
    }
    #expect(try workspace.rehearse("analyze", "take.wav", "odd.html").exitCode == 0)
  }

  @Test func `a profile of one's own judges`() throws {
    try workspace.add(
      "mine.json",
      #"{"id": "mine", "title": "My own way", "description": "As I like it.", "extends": "talk"}"#)
    let result = try workspace.rehearse("analyze", "take.wav", "--profile", "mine.json")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("My own way"))
  }

  @Test func `an unknown profile is wrong usage, and the known ones are named`() throws {
    let result = try workspace.rehearse("analyze", "take.wav", "--profile", "sermon")
    #expect(result.exitCode == 64)
    #expect(
      result.errors.contains("conversation, interview, stutter, talk, technical, toastmasters"))
  }

  @Test func `a broken profile stops before the recording`() throws {
    try workspace.add("mine.json", #"{"id": "mine"}"#)
    let result = try workspace.rehearse("analyze", "gone.wav", "--profile", "mine.json")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("mine.json is not a valid profile"))
    #expect(!result.errors.contains("gone.wav"))
  }

  @Test(.enabled(if: FFmpeg.isInstalled))
  func `a phone's recording is read through ffmpeg`() throws {
    let result = try Binary.rehearse.run(["analyze", Fixture("phone").audio.path, "--json"])
    #expect(result.exitCode == 0)
    let file = try result.json()["file"] as? [String: Any]
    #expect(file?["format"] as? String == "M4A (decoded by ffmpeg)")
    #expect(file?["sampleRate"] as? Int == 48_000)
  }

  @Test func `without ffmpeg a phone's recording is refused with how to install it`() throws {
    let result = try Binary.rehearse.run(
      ["analyze", Fixture("phone").audio.path], environment: ["PATH": workspace.url.path])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("sudo apt install ffmpeg"))
    #expect(result.errors.contains("M4A, MP4, WebM"))
  }
}
