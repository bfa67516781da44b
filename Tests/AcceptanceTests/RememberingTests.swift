import Foundation
import TestSupport
import Testing

@Suite struct `What is remembered` {
  let studio: Studio
  let workspace: Workspace

  init() throws {
    studio = try Studio()
    workspace = studio.workspace
    try workspace.addFixture("interview", as: "talk.wav")
  }

  private func record(_ arguments: String...) throws -> Binary.Result {
    try Binary.rehearse.run(
      ["record", "--pipe", "talk.wav"] + arguments, environment: studio.environment,
      directory: workspace.url)
  }

  private func rehearse(_ arguments: String...) throws -> Binary.Result {
    try Binary.rehearse.run(
      arguments, environment: studio.environment, directory: workspace.url)
  }

  private func document() throws -> [String: Any] {
    try rehearse("history", "export", "-").json()
  }

  private func takes() throws -> [[String: Any]] {
    try document()["takes"] as? [[String: Any]] ?? []
  }

  private var historyFolder: URL { studio.home.appending(path: ".local/share/rehearse") }

  @Test func `is a take with its circumstances, once it is recorded`() throws {
    let recorded = try record(
      "--title", "Why us", "--profile", "interview", "--room", "hall", "--microphone", "headset",
      "--with-notes", "--time-pressure", "--tag", "slower", "--tag", "no slides", "--comfort", "4",
      "--predicted", "6", "--output", "take.wav")
    #expect(recorded.exitCode == 0)
    let take = try #require(try takes().first)
    #expect(take["title"] as? String == "Why us")
    #expect(take["profile"] as? String == "interview")
    #expect(take["tags"] as? [String] == ["slower", "no slides"])
    #expect((take["recording"] as? String)?.hasSuffix("/take.wav") == true)
    let conditions = try #require(take["conditions"] as? [String: Any])
    #expect(conditions["room"] as? String == "hall")
    #expect(conditions["withNotes"] as? Bool == true)
    let ratings = try #require(take["ratings"] as? [String: Int])
    #expect(ratings == ["comfortBefore": 4, "predicted": 6])
    let figures = try #require(take["figures"] as? [String: [String: Any]])
    #expect(figures["speechRate"]?["value"] as? Double != nil)
  }

  @Test func `is asked for after the take, before the report is seen, and Enter skips`() throws {
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    let running = try studio.start(
      studio.talk(),
      ["--stop-after", "11", "--output", "take.wav", "--comfort", "3", "--predicted", "5"],
      streams: .terminal(terminal))
    #expect(terminal.wait(for: "How comfortable were you"))
    terminal.type("eleven\n7\n")
    #expect(terminal.wait(for: "How well did it go"))
    terminal.type("\n")
    #expect(try running.result().exitCode == 0)
    let ratings = try takes().first?["ratings"] as? [String: Int]
    #expect(ratings == ["comfortBefore": 3, "comfortAfter": 7, "predicted": 5])
  }

  @Test func `lets the next report say what changed`() throws {
    #expect(try record("--json", "--output", "1.wav").json()["sinceLastTime"] == nil)
    sleep(1)
    let second = try record("--json", "--output", "2.wav").json()
    let since = try #require(second["sinceLastTime"] as? [String: Any])
    #expect((since["conclusion"] as? String)?.contains("No figure changed") == true)
    #expect(try workspace.text("2.html").contains("Since last time"))
    sleep(1)
    #expect(try record("--output", "3.wav").output.contains("Since last time"))
  }

  @Test(arguments: [["--ephemeral"], ["--no-report", "--output", "take.wav"]])
  func `is nothing where nothing is to be kept`(_ options: [String]) throws {
    let result = try Binary.rehearse.run(
      ["record", "--pipe", "talk.wav", "--title", "Secret"] + options,
      environment: studio.environment, directory: workspace.url)
    #expect(result.exitCode == 0)
    #expect(!FileManager.default.fileExists(atPath: historyFolder.path))
  }

  @Test func `is of analyze only what is asked for`() throws {
    _ = try rehearse("analyze", "talk.wav")
    #expect(!FileManager.default.fileExists(atPath: historyFolder.path))
    _ = try rehearse("analyze", "talk.wav", "--remember")
    let again = try rehearse("analyze", "talk.wav", "--remember", "--profile", "interview")
    #expect(again.errors.contains("talk.wav is remembered as take 1 already"))
    #expect(
      try takes().map { $0["profile"] as? String } == ["interview"], "one take, analysed anew")
  }

  @Test func `is two takes where two recordings of one second and one length differ`() throws {
    let talk = try Data(contentsOf: workspace.url.appending(path: "talk.wav"))
    try workspace.add("a.wav", talk)
    try workspace.add("b.wav", talk.prefix(44) + talk.dropFirst(44).reversed())
    for name in ["a.wav", "b.wav"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: workspace.path(name))
    }
    let result = try rehearse("analyze", "a.wav", "b.wav", "--remember")
    #expect(!result.errors.contains("already"))
    let takes = try takes()
    #expect(
      takes.map { $0["startedAt"] as? String } == Array(repeating: "2023-11-14T22:13:20Z", count: 2)
    )
    #expect(Set(takes.compactMap { $0["duration"] as? Double }).count == 1)
    #expect(Set(takes.compactMap { $0["uuid"] as? String }).count == 2)
    #expect(Set(takes.compactMap { $0["contentHash"] as? String }).count == 2)
    #expect(try rehearse("history", "list").output.split(separator: "\n").count == 2)
    #expect(try rehearse("progress", "--json").json()["takeCount"] as? Int == 2)
  }

  @Test func `keeps what was noted of a take, however its recording is analysed later`() throws {
    let recorded = try record(
      "--output", "take.wav", "--title", "Why us", "--comfort", "4", "--tag", "slower")
    #expect(recorded.exitCode == 0)
    let before = try #require(try takes().first)
    try FileManager.default.moveItem(
      atPath: workspace.path("take.wav"), toPath: workspace.path("moved.wav"))
    try FileManager.default.setAttributes(
      [.modificationDate: Date.now + 86_400], ofItemAtPath: workspace.path("moved.wav"))
    let again = try rehearse("analyze", "moved.wav", "--remember", "--pause-min", "0.5")
    #expect(again.errors.contains("moved.wav is remembered as take 1 already"))
    let takes = try takes()
    #expect(takes.count == 1)
    for key in ["uuid", "contentHash", "startedAt", "title"] {
      #expect(takes[0][key] as? String == before[key] as? String)
    }
    #expect(takes[0]["ratings"] as? [String: Int] == ["comfortBefore": 4])
    #expect(takes[0]["tags"] as? [String] == ["slower"])
    #expect((takes[0]["basis"] as? [String: Any])?["minimumPause"] as? Double == 0.5)
    #expect((takes[0]["recording"] as? String)?.hasSuffix("/moved.wav") == true)
  }

  @Test func `is of standard input a take without a recording`() throws {
    let sound = try Data(contentsOf: workspace.url.appending(path: "talk.wav"))
    let result = try Binary.rehearse.run(
      ["analyze", "-", "--remember"], input: sound, environment: studio.environment,
      directory: workspace.url)
    #expect(result.exitCode == 0)
    let take = try #require(try takes().first)
    #expect(take["recording"] == nil && take["contentHash"] == nil && take["uuid"] != nil)
  }

  @Test func `begins when the take did, also when it is analysed later`() throws {
    #expect(try record("--output", "take.wav").exitCode == 0)
    let start = try takes().first?["startedAt"] as? String
    try FileManager.default.setAttributes(
      [.modificationDate: Date.now + 86_400], ofItemAtPath: workspace.path("take.wav"))
    let again = try rehearse("analyze", "take.wav", "--remember")
    #expect(again.errors.contains("take.wav is remembered as take 1 already"))
    #expect(try takes().map { $0["startedAt"] as? String } == [start])
  }

  @Test func `costs neither take nor report where it can't be`() throws {
    try obstructHistory()
    let recorded = try record("--output", "take.wav")
    #expect(recorded.exitCode == 0)
    #expect(recorded.output.contains("The numbers"))
    #expect(recorded.errors.components(separatedBy: "not remembered: ").count == 2)
    #expect(workspace.exists("take.wav") && workspace.exists("take.html"))
  }

  private func obstructHistory() throws {
    try FileManager.default.createDirectory(
      at: historyFolder.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("a file".utf8).write(to: historyFolder)
  }

  @Test func `is told of by the exit code of analyze where it can't be`() throws {
    try obstructHistory()
    let analyzed = try rehearse("analyze", "talk.wav", "--remember")
    #expect(analyzed.exitCode == 1)
    #expect(analyzed.output.contains("The numbers"))
    #expect(analyzed.errors.components(separatedBy: "not remembered: ").count == 2)
    let several = try rehearse("analyze", "talk.wav", "talk.wav", "--remember", "--json")
    #expect(several.exitCode == 1)
    #expect(several.output.split(separator: "\n").count == 2)
    #expect(try rehearse("analyze", "talk.wav").exitCode == 0)
  }

  @Test func `is told of by the exit code of record where circumstances were to be`() throws {
    try obstructHistory()
    let recorded = try record("--output", "take.wav", "--room", "hall")
    #expect(recorded.exitCode == 1)
    #expect(recorded.output.contains("The numbers"))
    #expect(recorded.errors.components(separatedBy: "not remembered: ").count == 2)
    #expect(workspace.exists("take.wav") && workspace.exists("take.html"))
  }

  @Test func `goes with --ephemeral into contradiction, not into the history`() throws {
    for arguments in [["--room", "hall"], ["--comfort", "3"]] {
      let result = try Binary.rehearse.run(
        ["record", "--pipe", "talk.wav", "--ephemeral"] + arguments,
        environment: studio.environment, directory: workspace.url)
      #expect(result.exitCode == 64)
    }
    #expect(try record("--comfort", "11").exitCode == 64)
    #expect(try record("--room", " ").exitCode == 64)
  }
}
