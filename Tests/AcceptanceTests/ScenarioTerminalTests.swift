import Foundation
import TestSupport
import Testing

/// Sittings and the ladder at a terminal, with recordings or a microphone as the voice.
@Suite final class `A sitting at a terminal`: TerminalTest {
  private var answer: String { Fixture("interview").audio.path }

  @Test func `goes from question to question, and ends with what was measured`() throws {
    let running = try start([
      "practice", "interview", "--style", "warm", "--rounds", "2", "--seed", "4", "--pipe", answer,
    ])
    #expect(terminal.wait(for: "space begin · q leave"))
    #expect(terminal.shown.contains("This is a simulation"))
    press(" ", until: "Over the sitting")
    #expect(terminal.shown.contains("1 of 2"))
    #expect(terminal.shown.contains("2 of 2"))
    #expect(terminal.shown.contains("--seed 4 asks the same again"))
    try expectEnd(running)
  }

  @Test(arguments: ["q", "\u{3}"]) func `may be left before it begins`(_ key: String) throws {
    let running = try start(["practice", "interview", "--pipe", answer])
    #expect(terminal.wait(for: "space begin"))
    press(key, until: "Nothing was answered, and nothing is remembered.")
    try expectEnd(running)
  }

  @Test(arguments: ["q", "\u{3}"]) func `may be left in an answer`(_ key: String) throws {
    let running = try start(["practice", "free-talk", "--silent", "--pipe", answer, "--realtime"])
    #expect(terminal.wait(for: "space begin"))
    terminal.type(" ")
    #expect(terminal.wait(for: "RECORDING"))
    press(key, until: "Nothing was answered")
    try expectEnd(running)
  }

  /// The microphone has speech in it only while the prompt sounds: a program in place of espeak-ng puts it
  /// there and takes it away again.
  @Test func `hears nothing of the prompt in the same microphone`() throws {
    let sitting = try listen(duringPrompt: "speech.raw", afterwards: "silence.raw")
    #expect(sitting.contains("nothing could be heard"), "\(sitting)")
    let answered = try listen(duringPrompt: "silence.raw", afterwards: "speech.raw")
    #expect(answered.contains("spoke "), "\(answered)")
    #expect(!answered.contains("nothing could be heard"))
  }

  private func listen(duringPrompt prompt: String, afterwards: String) throws -> String {
    let speech = try Data(contentsOf: Fixture("talk").audio).dropFirst(44)
    _ = try studio.workspace.add("speech.raw", Data(speech))
    _ = try studio.workspace.add("silence.raw", Data(count: speech.count))
    let heard = try studio.workspace.add("microphone.raw", Data(count: speech.count))
    let folder = studio.workspace.url.path
    let voice = try studio.workspace.add(
      "espeak-ng",
      Data(
        """
        #!/bin/sh
        cp \(folder)/\(prompt) \(heard); cat > \(folder)/said; sleep 1
        cp \(folder)/\(afterwards) \(heard)

        """.utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: voice)
    var microphone = ScriptedMicrophone(URL(filePath: heard))
    microphone.rate = 16_000
    microphone.speed = 20
    microphone.isPatient = true
    terminal.clear()
    let running = try start(
      ["practice", "free-talk", "--rounds", "1", "--device", microphone.deviceName],
      environment: ["PATH": "\(folder):/usr/bin:/bin"])
    #expect(terminal.wait(for: "space begin"))
    press(" ", until: "RECORDING")
    // On a busy machine a picture of the very second may be left out.
    #expect(running.wait { terminal.shown.contains(/0:[2-5]\d|[1-9]:\d\d/) })
    // Silence is followed up.
    repeat { terminal.type("\n") } while !terminal.wait(for: "Over the sitting", timeout: 1)
    let shown = terminal.shown
    try expectEnd(running)
    #expect(try !Data(contentsOf: URL(filePath: folder + "/said")).isEmpty)
    return shown
  }

  @Test func `on the ladder is rated, taken, and remembered`() throws {
    let running = try start(["ladder", "--silent", "--pipe", answer])
    #expect(terminal.wait(for: "How much do you fear each of these?"))
    press("10\n", until: "0 to 10, Enter skips")
    press("11\n", until: "A whole number from 0 to 10")
    terminal.type(String(repeating: "\n", count: 15))
    #expect(terminal.wait(for: "How comfortable are you with that now?"))
    #expect(terminal.shown.contains("with all the help there is"))
    press("5\n", until: "space begin")
    press(" ", until: "And now, afterwards?")
    press("9\n", until: "On to the next step.")
    terminal.type("n\n")
    try expectEnd(running)
    let list = try Binary.rehearse.run(["ladder", "--list"], environment: studio.environment)
    #expect(list.output.contains("→"))
    #expect(list.output.contains("with little help"))
  }
}
