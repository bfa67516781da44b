import Foundation
import TestSupport
import Testing

@Suite struct `Capture devices` {
  let studio: Studio

  init() throws { studio = try Studio() }

  private func test(_ microphone: ScriptedMicrophone) throws -> Binary.Result {
    try studio.workspace.rehearse(
      "devices", "--test", "--device", microphone.deviceName, environment: studio.environment)
  }

  @Test func `are listed with what they offer`() throws {
    let result = try studio.workspace.rehearse("devices", environment: studio.environment)
    #expect(result.exitCode == 0)
    #expect(
      result.output.contains(
        """
        scripted
            A microphone that plays a script
            1 channel, 48 kHz, S16_LE

        """))
  }

  @Test func `hear a speaker`() throws {
    let result = try test(studio.talk())
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("You are heard well (peak −"))
    #expect(try studio.workspace.names(in: "home").isEmpty)
  }

  @Test func `that give silence come with what to do`() throws {
    var microphone = ScriptedMicrophone()
    microphone.speed = 30
    microphone.isPatient = true
    let result = try test(microphone)
    #expect(result.exitCode == 1)
    #expect(result.output.contains("Is the microphone muted"))
  }

  @Test func `that are busy come with what to do`() throws {
    let result = try test(.busy)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("close that program"))
  }

  @Test func `are shown in lines without control characters where there is no terminal`() throws {
    let result = try studio.record(
      studio.talk(), ["--stop-after", "65", "--output", "take.wav", "--cues", "--limit", "1:00"])
    let controls = result.errors.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(controls.isEmpty)
    #expect(result.errors.contains("0:00 recording"))
    #expect(result.errors.contains("red light"))
  }
}
