import Foundation
import TestSupport
import Testing

/// Sound on its way from the microphone to the file.
@Suite struct `The sound of a take` {
  let studio: Studio

  init() throws { studio = try Studio() }

  @Test func `is in the file, sample by sample, in real time`() throws {
    let started = Date.now
    let result = try studio.record(
      studio.counter(), ["--stop-after", "3", "--output", "take.wav"])
    #expect(result.exitCode == 0)
    #expect(Date.now.timeIntervalSince(started) >= 3)
    #expect(try studio.samples() == (0..<24_000).map { Int16($0) })
    #expect(try studio.takeRecord().capture.losses.isEmpty)
  }

  @Test func `is in the file, sample by sample, for longer than the buffer holds`() throws {
    var microphone = try studio.talk()
    microphone.speed = 5
    let result = try studio.record(
      microphone, ["--stop-after", "40", "--output", "take.wav", "--no-report"])
    #expect(result.exitCode == 0)
    #expect(try studio.takeRecord().capture.losses.isEmpty)
    let talk = try WAV.samples(Data(contentsOf: Fixture("talk").audio))
    #expect(try studio.samples() == Array(talk.prefix(40 * 16_000)))
  }

  @Test func `begins after the countdown`() throws {
    var microphone = try studio.counter()
    microphone.speed = 4
    microphone.isPatient = true
    let result = try studio.record(
      microphone, ["--countdown", "2", "--stop-after", "2", "--output", "take.wav", "--plain"])
    #expect(result.errors.contains("starting in 2"))
    let samples = try studio.samples()
    #expect(samples.count == 16_000)
    #expect(jumps(samples).isEmpty)
    #expect((16_000..<20_000).contains(Int(samples[0])))
  }

  @Test func `ends after so much silence, when that is asked for`() throws {
    var microphone = try studio.talk()
    microphone.file = URL(
      filePath: try studio.workspace.add(
        "microphone.raw", Data(contentsOf: Fixture("short").audio).dropFirst(44)))
    microphone.speed = 4
    let result = try studio.record(
      microphone, ["--stop-on-silence", "3", "--output", "take.wav"])
    #expect(result.exitCode == 0)
    let facts = try studio.takeRecord()
    #expect(facts.ended == "silence")
    #expect((3.0...12).contains(Double(facts.frameCount) / 16_000))
  }

  @Test func `is kept in no file when it is ephemeral, and reported on all the same`() throws {
    let result = try studio.record(
      studio.talk(), ["--stop-after", "10", "--ephemeral"])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("not kept"))
    #expect(try studio.takes().isEmpty)
    #expect(try studio.workspace.names(in: "home").isEmpty)
  }
}
