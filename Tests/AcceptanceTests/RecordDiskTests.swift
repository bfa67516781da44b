import Foundation
import TestSupport
import Testing

@Suite struct `A disk that is full` {
  let studio: Studio

  init() throws { studio = try Studio() }

  private func expectWholeTake(_ result: Binary.Result, in folder: String) throws {
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("holds what was recorded until then"))
    #expect(result.output.contains("take.wav"))
    let samples = try studio.samples("\(folder)/take.wav")
    let talk = try WAV.samples(Data(contentsOf: Fixture("talk").audio))
    #expect(samples.count > 16_000)
    #expect(samples == Array(talk.prefix(samples.count)))
    #expect(try studio.workspace.rehearse("analyze", "\(folder)/take.wav").exitCode == 0)
  }

  private func record(_ line: String, in folder: String) throws -> Binary.Result {
    try studio.workspace.shell(
      line + " && exec \"$rehearse\" record --output \(folder)/take.wav --device \"$microphone\"",
      environment: studio.environment.merging(["microphone": studio.talk().deviceName]) { $1 })
  }

  @Test(.enabled("only root may mount a file system") { try canMount() })
  func `ends the take, and what is there is kept and reported on`() throws {
    try FileManager.default.createDirectory(
      atPath: studio.workspace.path("disk"), withIntermediateDirectories: true)
    defer { _ = try? studio.workspace.shell("umount -l disk") }
    let result = try record("mount -t tmpfs -o size=512k tmpfs disk", in: "disk")
    try expectWholeTake(result, in: "disk")
    #expect(result.errors.contains("disk is full"))
  }

  @Test func `or a limit on a file's size ends the take too`() throws {
    let result = try record("mkdir limited && ulimit -f 512", in: "limited")
    try expectWholeTake(result, in: "limited")
    #expect(try studio.takeRecord("limited/take").ended == "diskFull")
  }
}

private func canMount() throws -> Bool {
  let workspace = try Workspace()
  let line = "mkdir disk && mount -t tmpfs -o size=64k tmpfs disk && umount disk"
  return try workspace.shell(line).exitCode == 0
}
