import Foundation
import TestSupport
import Testing

/// After a kill -9 nothing of what the program started or wrote aside is left.
@Suite struct `A program that is killed` {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "talk.wav")
  }

  /// Says its number and those of what it started, and then hangs, whatever signal comes.
  private static let hanging = """
    #!/bin/sh
    trap '' TERM INT HUP
    sleep 1000 & sleep=$!
    (sh -c 'echo $$ > grandchild.new; mv grandchild.new grandchild; sleep 1000') &
    while [ ! -e grandchild ]; do :; done
    echo $$ $sleep $(cat grandchild) > processes.new; mv processes.new processes
    wait

    """

  private func addProgram(_ name: String) throws {
    let path = try workspace.add(name, Self.hanging)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// Returns once what it starts has started.
  private func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> RunningBinary {
    let running = try Binary.rehearse.start(
      arguments, environment: workspace.ownHistory.merging(environment) { $1 },
      directory: workspace.url)
    try #require(running.wait { workspace.exists("processes") }, "\(running.errors)")
    return running
  }

  private func startTranscribing() throws -> RunningBinary {
    try addProgram("data/rehearse/engine/transcribe")
    return try start(["transcribe", "talk.wav"])
  }

  /// Kills it, and waits until it and all that it started are gone.
  private func expectNothingLeft(_ running: RunningBinary) throws {
    let processes = try workspace.text("processes").split(whereSeparator: \.isWhitespace)
    #expect(processes.count == 3 && processes.allSatisfy { isRunning($0) })
    running.send(SIGKILL)
    #expect(try running.result().exitCode == 128 + SIGKILL)
    #expect(running.wait { !processes.contains { isRunning($0) } }, "\(processes)")
  }

  /// What has ended and was never waited for doesn't run.
  private func isRunning(_ process: Substring) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    guard let state = status?.split(separator: ") ").last?.first else { return false }
    return state != "Z" && state != "X"
  }

  @Test func `takes its engine along, and the sound goes at the next start`() throws {
    try expectNothingLeft(startTranscribing())
    #expect(try workspace.soundForEngines().count == 1)
    #expect(try workspace.rehearse("--version").exitCode == 0)
    #expect(try workspace.soundForEngines().isEmpty)
  }

  @Test func `takes ffmpeg along`() throws {
    try addProgram("bin/ffmpeg")
    try workspace.add("film.mp4", "....ftypmp42")
    let path = workspace.path("bin") + ":/usr/bin:/bin"
    try expectNothingLeft(start(["measure", "film.mp4"], environment: ["PATH": path]))
  }

  @Test func `while another runs leaves the sound of that alone`() throws {
    let running = try startTranscribing()
    let sound = try workspace.soundForEngines()
    try #require(sound.count == 1)
    #expect(try workspace.rehearse("--version").exitCode == 0)
    #expect(try workspace.soundForEngines() == sound)
    #expect(try workspace.names(in: "cache/rehearse/sound/\(sound[0])").contains("recording.wav"))
    running.send(SIGINT)
    #expect(try running.result().exitCode == 2)
    #expect(try workspace.soundForEngines().isEmpty)
  }
}
