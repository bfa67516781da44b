import Foundation
import TestSupport
import Testing

@Suite struct OptOutTests {
  let workspace: Workspace
  private var settings: [String: String] { ["XDG_CONFIG_HOME": workspace.url.path] }

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("talk", as: "talk.wav")
  }

  @Test(arguments: [[], ["--json"], ["--markdown"], ["--html"]])
  func `what is left out is in no form`(form: [String]) throws {
    let arguments = ["analyze", "talk.wav"] + form
    let whole = try Binary.rehearse.run(arguments, directory: workspace.url).output
    let part = try Binary.rehearse.run(
      arguments + ["--without", "pitch,fillers"], directory: workspace.url
    ).output
    #expect(whole.contains("your pitch") && !part.contains("your pitch"))
    #expect(part.contains("you asked to leave it out"))
    #expect(part.contains("Left out, as asked: median F0"))
  }

  @Test func `settings hold for every report until they are changed`() throws {
    let set = try workspace.rehearse(
      "settings", "--without", "pitch,fillers", environment: settings)
    #expect(set.exitCode == 0 && set.output.contains("Left out: pitch, fillers"))
    let report = try workspace.rehearse("analyze", "talk.wav", environment: settings)
    #expect(report.output.contains("Left out, as asked: median F0"))
    #expect(!report.output.contains("your pitch"))
    try workspace.add(
      "night/ann.wav", try Data(contentsOf: URL(filePath: workspace.path("talk.wav"))))
    let club = try workspace.rehearse("batch", "night", "--ndjson", environment: settings)
    #expect(club.output.contains("Left out, as asked: median F0"))
    _ = try workspace.rehearse("settings", "--without", "none", environment: settings)
    #expect(
      try workspace.rehearse("settings", environment: settings).output.contains("nothing"))
    #expect(
      try workspace.rehearse("analyze", "talk.wav", environment: settings).output
        .contains("your pitch"))
  }

  @Test func `a comparison leaves out too`() throws {
    try workspace.addFixture("phone", as: "phone.wav")
    let arguments = ["compare", "talk.wav", "phone.wav"]
    let whole = try Binary.rehearse.run(arguments, directory: workspace.url).output
    let part = try Binary.rehearse.run(
      arguments + ["--without", "pitch"], directory: workspace.url
    ).output
    #expect(whole.contains("pitch variation") && !part.contains("pitch variation"))
  }

  @Test func `settings are for the user's eyes only, and broken ones are told`() throws {
    _ = try workspace.rehearse("settings", "--without", "pace", environment: settings)
    let path = workspace.path("rehearse/settings.json")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try workspace.add("rehearse/settings.json", #"{"without": ["ums"]}"#)
    let result = try workspace.rehearse("analyze", "talk.wav", environment: settings)
    #expect(result.exitCode == 2 && result.output.isEmpty)
    #expect(result.errors.contains("settings.json isn't understood"))
  }

  @Test func `what can't be left out is a mistake of usage`() throws {
    let result = try workspace.rehearse("analyze", "talk.wav", "--without", "ums")
    #expect(result.exitCode == 64 && result.errors.contains("write pace, pauses, pitch"))
  }

  @Test func `who stutters can have a report that says nothing of it`() throws {
    let report = try workspace.rehearse("analyze", "talk.wav", "--profile", "stutter", "--score")
    for word in ["syll/s", "long pauses a minute", "possible filled"] {
      #expect(!report.output.contains(word), "\(word)")
    }
    #expect(report.output.contains("pitch variation") && report.output.contains("Score"))
  }
}
