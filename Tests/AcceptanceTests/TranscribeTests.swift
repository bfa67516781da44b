import Foundation
import TestSupport
import Testing

/// With engines that are scripts of a line or two; the real one is tried where REHEARSE_ENGINE names it.
@Suite struct TranscribeTests {
  let workspace: Workspace
  private static let words =
    #"{"words": [{"text": "Um,", "start": 2.4, "end": 2.8}, {"text": "hello.", "start": 2.9, "end": 3.2}]}"#

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("talk", as: "talk.wav")
  }

  @Test func `the words of an engine come out in every form`() throws {
    try setEngine("cat >/dev/null; echo '\(Self.words)'")
    let text = try transcribe()
    #expect(text.exitCode == 0 && text.output == "Um, hello.\n" && text.errors.isEmpty)
    #expect(try transcribe("--to", "srt").output.contains("-->"))
    #expect(try transcribe("--to", "vtt").output.hasPrefix("WEBVTT"))
    #expect(try transcribe("--to", "json").json()["words"] is [Any])
    #expect(try transcribe("--output", "talk.vtt").output.isEmpty)
    #expect(try workspace.text("talk.vtt").hasPrefix("WEBVTT"))
  }

  @Test func `an engine gets sound that it can read, and where speech is`() throws {
    try setEngine(
      """
      cat >\(workspace.path("request.json")); head -c 4 "$1" >\(workspace.path("head"))
      stat -c %a "$(dirname "$1")" >\(workspace.path("mode")); echo '\(Self.words)'
      """)
    _ = try transcribe("--language", "de")
    let request = try parsedJSON(Data(workspace.text("request.json").utf8))
    let speech = try #require(request["speech"] as? [[Double]])
    #expect(request["language"] as? String == "de")
    #expect(!speech.isEmpty && speech.allSatisfy { $0.count == 2 && $0[0] < $0[1] })
    #expect(try workspace.text("head") == "RIFF")
    #expect(try workspace.text("mode") == "700\n")
  }

  @Test(arguments: [
    (
      "echo progress 0.5 >&2; echo no memory left >&2; exit 3",
      "ended with status 3: no memory left"
    ),
    ("exit 1", "ended with status 1 and said nothing"),
    ("echo hello", "printed no words that can be read"),
    (#"echo '{"words": [{"text": 7}'"#, "printed no words that can be read"),
    ("yes", "printed more than 64 MB"),
  ])
  func `an engine that fails is told of, and leaves nothing behind`(
    script: String, message: String
  ) throws {
    try setEngine(script)
    let result = try transcribe("--output", "talk.txt")
    #expect(result.exitCode == 2 && result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!workspace.exists("talk.txt"))
    #expect(try workspace.soundForEngines().isEmpty)
  }

  @Test func `words that make no sense are cut to the recording and made harmless`() throws {
    try setEngine(
      #"""
      echo '{"words": [{"text": "a\u001b[31m", "start": -5, "end": 2},
        {"text": "b", "start": 1e300, "end": 2e300}, {"text": "c", "start": 3, "end": 1}]}'
      """#)
    let result = try transcribe("--to", "json")
    let words = try #require(try result.json()["words"] as? [[String: Any]])
    #expect(words.count <= 2 && !result.output.contains("\u{1B}"))
    #expect(words.allSatisfy { ($0["start"] as? Double ?? -1) >= 0 })
  }

  @Test func `Ctrl-C ends an engine that hangs and removes the sound`() throws {
    try setEngine("touch \(workspace.path("started")); sleep 60")
    let result = try workspace.shell(
      """
      "$rehearse" transcribe talk.wav & rehearse=$!
      while [ ! -e started ]; do sleep 0.05; done
      kill -TERM $rehearse; wait $rehearse
      """, environment: environment)
    #expect(result.exitCode == 2 && result.errors.contains("was stopped"))
    #expect(try workspace.soundForEngines().isEmpty)
  }

  @Test func `without an engine one message says how to get one`() throws {
    let result = try transcribe()
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("scripts/setup --with-whisper"))
    #expect(result.errors.split(separator: "\n").count == 1)
    let analysis = try workspace.rehearse("analyze", "talk.wav", environment: environment)
    #expect(analysis.exitCode == 0 && !analysis.output.contains("whisper"))
  }

  @Test func `the settings name an engine, or none`() throws {
    try workspace.add("own", "#!/bin/sh\necho '\(Self.words)'\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: workspace.path("own"))
    let set = try workspace.rehearse("settings", "--engine", "own", environment: environment)
    #expect(set.exitCode == 0 && set.output.contains("Words are heard by: /"))
    #expect(try transcribe().output == "Um, hello.\n")
    _ = try workspace.rehearse("settings", "--engine", "none", environment: environment)
    #expect(try transcribe().errors.contains("settings --engine default"))
    _ = try workspace.rehearse("settings", "--engine", "default", environment: environment)
    #expect(try transcribe().errors.contains("no recogniser of speech is set up"))
    let missing = try workspace.rehearse(
      "settings", "--engine", "nowhere", environment: environment)
    #expect(missing.exitCode == 64)
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["REHEARSE_ENGINE"] != nil,
      "set REHEARSE_ENGINE to the program that scripts/setup --with-whisper made"))
  func `the engine that can be set up hears synthesised speech`() throws {
    let engine = try #require(ProcessInfo.processInfo.environment["REHEARSE_ENGINE"])
    _ = try workspace.rehearse("settings", "--engine", engine, environment: environment)
    let result = try transcribe("--to", "json")
    let words = try #require(try result.json()["words"] as? [[String: Any]])
    #expect(words.count > 50)
    #expect(words.contains { $0["timing"] as? String == "aligned" })
  }

  private var environment: [String: String] {
    workspace.ownHistory.merging(["XDG_CONFIG_HOME": workspace.path("config")]) { $1 }
  }

  private func transcribe(_ arguments: String...) throws -> Binary.Result {
    try Binary.rehearse.run(
      ["transcribe", "talk.wav"] + arguments, environment: environment, directory: workspace.url)
  }

  private func setEngine(_ script: String) throws {
    let path = try workspace.add("data/rehearse/engine/transcribe", "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }
}
