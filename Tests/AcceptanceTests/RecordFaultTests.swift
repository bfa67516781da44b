import Foundation
import TestSupport
import Testing

@Suite struct `A microphone that fails` {
  let studio: Studio

  init() throws { studio = try Studio() }

  @Test func `and goes away leaves what it had heard, and a report on that`() throws {
    var microphone = try studio.talk()
    microphone.fault = .gone(frame: 10 * 16_000)
    let result = try studio.record(microphone, ["--output", "take.wav"])
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("went away: check its plug"))
    #expect(result.output.contains("Talk profile · 0:10"))
    #expect(try studio.takes() == ["take.html", "take.take.json", "take.wav"])
    #expect(try studio.takeRecord().ended == "deviceLost")
    #expect((9 * 16_000..<11 * 16_000).contains(try studio.samples().count))
  }

  @Test(arguments: [
    (EBUSY, "close that program"), (EACCES, "usermod -aG audio"), (ENOENT, "no capture device"),
  ])
  func `and can't be opened leaves no file`(_ error: Int32, _ advice: String) throws {
    var microphone = ScriptedMicrophone()
    microphone.fault = .closed(error)
    for arguments in [[], ["--output", "take.wav"]] {
      let result = try studio.record(microphone, arguments)
      #expect(result.exitCode == 2)
      #expect(result.errors.contains(advice))
      #expect(result.output.isEmpty)
    }
    #expect(try studio.takes().isEmpty)
    #expect(try studio.filesAtHome().isEmpty)
  }

  @Test func `and isn't there says how to get one`() throws {
    let result = try studio.workspace.rehearse("record", environment: studio.environment)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("plug one in"))
    #expect(try studio.filesAtHome().isEmpty)
  }

  @Test(arguments: [
    (ScriptedMicrophone.Fault.suspend(frame: 8000), "suspension", "the computer slept"),
    (.overrun(frame: 8000), "overrun", "too busy to read the microphone"),
  ])
  func `and recovers is reported with the place`(
    _ fault: ScriptedMicrophone.Fault, _ cause: String, _ reason: String
  ) throws {
    var microphone = try studio.counter()
    microphone.fault = fault
    let result = try studio.record(microphone, ["--output", "take.wav", "--stop-after", "2"])
    #expect(result.exitCode == 0)
    try expectOneLoss(of: 0...1, cause: cause)
    #expect(words(result.output).contains("of sound was lost at 0:01"))
    #expect(words(result.output).contains(reason))
  }

  @Test func `and isn't read for two seconds is reported with the length`() throws {
    var microphone = try studio.counter()
    microphone.fault = .stall(frame: 6000, seconds: 2)
    let result = try studio.record(microphone, ["--output", "take.wav", "--stop-after", "2"])
    #expect(result.exitCode == 0)
    try expectOneLoss(of: 1.8...3, cause: "overrun")
    #expect(words(result.output).contains("s of sound was lost at 0:0"))
    #expect(try studio.workspace.text("take.html").contains("Sound lost at 0:0"))
  }

  @Test func `because the program stood still is reported with the length`() throws {
    let running = try studio.start(
      studio.counter(), ["--output", "take.wav", "--stop-after", "2"])
    try studio.waitForSound(0.7, of: running)
    running.send(SIGSTOP)
    letPass(2)
    running.send(SIGCONT)
    #expect(try running.result().exitCode == 0)
    try expectOneLoss(of: 1.8...4, cause: "overrun")
  }

  /// The counter shows what is missing; the record has to say so.
  private func expectOneLoss(of length: ClosedRange<Double>, cause: String) throws {
    let losses = try studio.takeRecord().capture.losses
    let jumps = try jumps(studio.samples())
    try #require(losses.count == 1 && jumps.count == 1)
    #expect(losses[0].cause == cause)
    #expect(abs(losses[0].time * 8000 - Double(jumps[0].place)) < 1)
    #expect(length.contains(losses[0].duration))
    #expect(abs(losses[0].duration - Double(jumps[0].count) / 8000) < 0.25)
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
