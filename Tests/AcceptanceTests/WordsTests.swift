import Foundation
import TestSupport
import Testing

/// Words in the commands that report: from a file, or from an engine that is a script of a line.
@Suite struct WordsTests {
  let workspace: Workspace

  /// One word each half second: more than the synthesised talk says, and well spread over it.
  private static let words: String = {
    let text = "We waited, you know, for um years. Then sales doubled.".split(separator: " ")
    let words = (0..<190).map { index in
      let (start, word) = (Double(index) / 2, text[index % text.count])
      return #"{"text": "\#(word)", "start": \#(start), "end": \#(start + 0.45)}"#
    }
    return #"{"language": "en", "words": [\#(words.joined(separator: ", "))]}"#
  }()

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("talk", as: "talk.wav")
    try workspace.add("talk.json", Self.words)
    try workspace.add("points.txt", "- waited for years @ 0:10\n- rubber boots\n")
    try workspace.add(
      "script.md", "# Why now (0:30)\nWe waited for years.\n# Then\nSales doubled.\n")
  }

  /// Where an engine and a history of this test's own are.
  private var environment: [String: String] { workspace.ownHistory }

  private func setEngine(_ script: String) throws {
    let path = workspace.path("data/rehearse/engine/transcribe")
    try workspace.add("data/rehearse/engine/transcribe", "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func rehearse(_ arguments: String...) throws -> Binary.Result { try run(arguments) }

  private func run(_ arguments: [String]) throws -> Binary.Result {
    try Binary.rehearse.run(arguments, environment: environment, directory: workspace.url)
  }

  @Test func `a transcript, key points and a script enrich the report`() throws {
    let result = try rehearse(
      "analyze", "talk.wav", "--transcript", "talk.json", "--key-points", "points.txt",
      "--script", "script.md", "--json")
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    let report = try result.json()
    let words = try #require(report["words"] as? [String: Any])
    let points = try #require((words["keyPoints"] as? [String: Any])?["points"] as? [[String: Any]])
    #expect(points.map { $0["isCovered"] as? Bool } == [true, false])
    #expect((words["script"] as? [String: Any])?["coverage"] as? Double == 1)
    let terms = try #require(
      (words["language"] as? [String: Any])?["fillerWords"] as? [[String: Any]])
    #expect(terms.first?["term"] as? String == "you know")
    let metrics = try #require(report["metrics"] as? [String: [String: Any]])
    #expect(metrics["keyPointCoverage"]?["value"] as? Double == 50)
    #expect(metrics["wordsPerMinute"]?["value"] is Double)
  }

  @Test func `what the sound tells is the same with words and without`() throws {
    let plain = try rehearse("analyze", "talk.wav", "--json").json()
    let rich = try rehearse("analyze", "talk.wav", "--transcript", "talk.json", "--json").json()
    let (before, after) = (
      try #require(plain["metrics"] as? [String: [String: Any]]),
      try #require(rich["metrics"] as? [String: [String: Any]])
    )
    for (name, metric) in before
    where !name.lowercased().contains("fill") && name != "estimatedWordsPerMinute" {
      #expect(metric["value"] as? Double == after[name]?["value"] as? Double, "\(name)")
    }
  }

  @Test(arguments: [
    (["--key-points", "points.txt"], "need the words", 64),
    (["--transcript", "talk.json", "--transcribe"], "leave out --transcribe", 64),
    (["--transcript", "none.vtt"], "none.vtt can't be read", 2),
    (["--transcript", "talk.json", "--script", "none.md"], "none.md can't be read", 2),
    (["--transcript", "talk.json", "--lexicon", "points.txt"], "points.txt", 2),
    (["--transcribe"], "scripts/setup --with-whisper", 2),
  ])
  func `what can't be used is told before anything is heard`(
    options: [String], message: String, exitCode: Int
  ) throws {
    let result = try run(["analyze", "talk.wav"] + options)
    #expect(result.exitCode == Int32(exitCode) && result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `the report on the sound comes first, and then what an engine heard`() throws {
    try setEngine("cat >/dev/null; cat \(workspace.path("talk.json"))")
    let result = try rehearse("analyze", "talk.wav", "--transcribe", "--html", "page.html")
    #expect(result.exitCode == 0)
    let well = try #require(result.output.range(of: "What went well"))
    let said = try #require(result.output.range(of: "What you said"))
    #expect(well.lowerBound < said.lowerBound)
    #expect(try workspace.text("page.html").contains("What you said"))
    let report = try rehearse("analyze", "talk.wav", "--transcribe", "--json").json()
    #expect((report["words"] as? [String: Any])?["source"] as? String == "recogniser")
  }

  @Test func `an engine that fails takes nothing from the report`() throws {
    try setEngine("echo no memory >&2; exit 3")
    for form in [[], ["--json"]] {
      let result = try run(["analyze", "talk.wav", "--transcribe"] + form)
      #expect(result.exitCode == 2 && result.errors.contains("no memory"))
      #expect(result.output.contains(form.isEmpty ? "What went well" : "strengths"))
    }
  }

  @Test func `several recordings find their transcripts in a folder`() throws {
    try workspace.addFixture("short", as: "short.wav")
    try workspace.add("words/talk.json", Self.words)
    try workspace.add("words/short.txt", "Hello everybody, good evening.")
    let result = try rehearse(
      "analyze", "talk.wav", "short.wav", "--transcript", "words", "--json")
    #expect(result.exitCode == 0)
    #expect(result.output.split(separator: "\n").allSatisfy { $0.contains(#""transcript":{"#) })
    try workspace.addFixture("short", as: "other.wav")
    let missing = try rehearse("analyze", "other.wav", "--transcript", "words")
    #expect(missing.exitCode == 2 && missing.errors.contains("words/other.vtt"))
  }

  @Test func `a take is recorded first, reported on, and then written down`() throws {
    try setEngine("cat >/dev/null; cat \(workspace.path("talk.json"))")
    let result = try rehearse(
      "record", "--pipe", "talk.wav", "--output", "take.wav", "--transcribe", "--key-points",
      "points.txt")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("What went well") && result.output.contains("rubber boots"))
    let page = try #require(try workspace.names(in: ".").first { $0.hasSuffix(".html") })
    #expect(try workspace.text(page).contains("What you said"))
    let takes = try rehearse("history", "export", "-").json()["takes"] as? [[String: Any]]
    #expect(takes?.count == 1)
    #expect((takes?.first?["figures"] as? [String: Any])?["wordSyllables"] != nil)
  }

  @Test func `a recording is one take with its words and without, and told of once`() throws {
    try setEngine("cat >/dev/null; cat \(workspace.path("talk.json"))")
    let first = try rehearse("analyze", "talk.wav", "--transcribe", "--remember")
    #expect(first.exitCode == 0 && !first.errors.contains("already"))
    let again = try rehearse("analyze", "talk.wav", "--transcribe", "--remember")
    #expect(again.errors.components(separatedBy: "is remembered as take 1 already").count == 2)
    #expect(try rehearse("history", "list").output.split(separator: "\n").count == 1)
  }

  @Test func `a speaker's own syllables per word correct later estimates`() throws {
    let before = try rehearse("analyze", "talk.wav", "--remember", "--json").json()
    _ = try rehearse("analyze", "talk.wav", "--remember", "--transcript", "talk.json")
    let after = try rehearse("analyze", "talk.wav", "--remember", "--json").json()
    let perWord = { (report: [String: Any]) in
      (report["profile"] as? [String: Any])?["syllablesPerWord"] as? Double
    }
    #expect(perWord(before) == 1.4)
    #expect(try #require(perWord(after)) != 1.4)
  }

  @Test(arguments: [
    (["--transcript", "talk.json"], "name a folder", 64),
    (["--transcribe"], "scripts/setup --with-whisper", 2),
    (["--script", "none.md"], "none.md can't be read", 2),
  ])
  func `what an evening can't use is told before anything is heard`(
    options: [String], message: String, exitCode: Int
  ) throws {
    try workspace.addFixture("short", as: "night/bo.wav")
    let result = try run(["batch", "night"] + options)
    #expect(result.exitCode == Int32(exitCode) && result.errors.contains(message))
    #expect(!workspace.exists("night-results"))
  }

  @Test func `an evening takes transcripts, scripts and points from its manifest`() throws {
    try workspace.addFixture("talk", as: "night/ann.wav")
    try workspace.addFixture("short", as: "night/bo.wav")
    try workspace.add("night/ann.json", Self.words)
    try workspace.add(
      "evening.csv",
      "file,speaker,transcript,key_points\nnight/ann.wav,Ann,night/ann.json,points.txt\n"
        + "night/bo.wav,Bo,,\n")
    let result = try rehearse("batch", "evening.csv")
    #expect(result.exitCode == 0, "\(result.errors)")
    let sheets = try workspace.pages("evening-results")
    let text = { (name: String) in
      sheets.filter { $0.key.lowercased().contains(name) && $0.key.hasSuffix(".md") }
        .map { String(decoding: $0.value, as: UTF8.self) }.joined()
    }
    #expect(text("ann").contains("“you know”") && text("ann").contains("rubber boots"))
    #expect(!text("bo").contains("What you said"))
    try workspace.add("points.txt", "- waited for years\n")
    _ = try rehearse("batch", "evening.csv")
    let again = try workspace.pages("evening-results")
    #expect(again.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("rubber") })
  }
}
