import Foundation
import TestSupport
import Testing

@Suite struct `A rehearsal that is ended from outside` {
  let studio: Studio

  init() throws { studio = try Studio() }

  @Test(arguments: [(SIGINT, "interrupt"), (SIGTERM, "signal"), (SIGHUP, "signal")])
  func `ends by a signal as by a key`(_ signal: Int32, _ ending: String) throws {
    let running = try studio.start(studio.counter(), ["--output", "take.wav"])
    try studio.waitForSound(0.3, of: running)
    running.send(signal)
    let result = try running.result()
    #expect(result.exitCode == 0)
    #expect(result.output.contains("take.wav"))
    #expect(result.errors.contains("Report: take.html"))
    #expect(try studio.takes() == ["take.html", "take.take.json", "take.wav"])
    let facts = try studio.takeRecord()
    #expect(facts.ended == ending)
    let samples = try studio.samples()
    #expect(samples.count >= 8000 / 4)
    #expect(samples.count == facts.frameCount)
    #expect(jumps(samples).isEmpty)
  }

  @Test func `loses nothing when the signal is repeated`() throws {
    let running = try studio.start(studio.counter(), ["--output", "take.wav"])
    try studio.waitForSound(0.2, of: running)
    _ = running.wait {
      running.send(SIGINT)
      return studio.workspace.exists("take.html")
    }
    // One more may end it while it shows the report, as it does any program.
    #expect([0, 128 + SIGINT].contains(try running.result().exitCode))
    #expect(try studio.takes() == ["take.html", "take.take.json", "take.wav"])
    #expect(try studio.samples().count == studio.takeRecord().frameCount)
  }

  /// Several at once: most of the time is waiting.
  @Test func `has all but the last second in its file after a kill`() throws {
    var generator = SeededGenerator(seed: 9)
    let microphone = try studio.counter()
    let takes = try (0..<5).map { number in
      (
        name: "take \(number)",
        running: try studio.start(microphone, ["--output", "take \(number).wav"]),
        start: Date.now, length: Double.random(in: 1...3.5, using: &generator)
      )
    }
    for take in takes.sorted(by: { $0.start + $0.length < $1.start + $1.length }) {
      letPass((take.start + take.length).timeIntervalSinceNow)
      let recorded = Date.now.timeIntervalSince(take.start)
      take.running.send(SIGKILL)
      #expect(try take.running.result().exitCode == 128 + SIGKILL)
      let measured = try studio.workspace.rehearse("measure", take.name + ".wav")
      #expect(measured.exitCode == 0)
      let samples = try studio.samples(take.name + ".wav")
      #expect(Double(samples.count) / 8000 > recorded - 1.1)
      #expect(jumps(samples).isEmpty)
      #expect(try studio.takeRecord(take.name).ended == nil)
    }
  }
}
