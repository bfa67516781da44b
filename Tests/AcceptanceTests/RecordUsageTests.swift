import Foundation
import TestSupport
import Testing

@Suite struct `Wrong usage of record` {
  @Test(arguments: [
    ("--pipe talk.wav --device default", "--pipe takes the place of --device"),
    ("--pipe talk.wav --countdown 3", "--countdown goes with a microphone"),
    ("--realtime", "--realtime goes with --pipe"),
    ("--ephemeral --output take.wav", "there is no --output"),
    ("--ephemeral --open", "keeps no page"),
    ("--no-report --open", "nothing to --open"),
    ("--limit 5:00 --timing ice-breaker", "give one of them"),
    ("--limit 7:00-5:00", "must rise"),
    ("--timing never", "table-topics"),
    ("--json --markdown", "--markdown"),
    ("--countdown 61", "0 to 60 s"),
    ("--countdown -1", "countdown"),
    ("--stop-after 0", "--stop-after"),
    ("--stop-on-silence never", "--stop-on-silence"),
    ("--channel 0", "counts from 1"),
    ("--pause-min 0", "--pause-min"),
    ("--profile sermon", "conversation, interview"),
    ("take.wav", "take.wav"),
  ])
  func `is told before anything is opened`(_ arguments: String, _ message: String) throws {
    let studio = try Studio()
    let result = try Binary.rehearse.run(
      ["record"] + arguments.split(separator: " ").map(String.init),
      environment: studio.environment, directory: studio.workspace.url)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(message))
    #expect(result.output.isEmpty)
    #expect(try studio.workspace.names() == ["home"])
    #expect(try studio.workspace.names(in: "home").isEmpty)
  }

  @Test func `includes a channel that the microphone doesn't have`() throws {
    let studio = try Studio()
    let result = try studio.record(
      ScriptedMicrophone(), ["--channel", "3", "--output", "take.wav"])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("has no channel 3"))
    #expect(try studio.takes().isEmpty)
  }

  @Test func `includes a recording that isn't there`() throws {
    let studio = try Studio()
    let result = try Binary.rehearse.run(
      ["record", "--pipe", "gone.wav", "--output", "take.wav"], environment: studio.environment,
      directory: studio.workspace.url)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("gone.wav doesn't exist"))
    #expect(try studio.takes().isEmpty)
  }
}
