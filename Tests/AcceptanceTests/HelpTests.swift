import Foundation
import TestSupport
import Testing

@Suite struct HelpTests {
  static let commands: [[String]] = [
    [], ["record"], ["devices"], ["analyze"], ["measure"], ["export"], ["batch"],
    ["batch", "merge"], ["timer"], ["compare"], ["explain"], ["progress"], ["goals"],
    ["goals", "add"],
    ["goals", "move"], ["goals", "drop"], ["debrief"], ["history"], ["history", "list"],
    ["history", "export"], ["history", "import"], ["history", "check"], ["forget"], ["profiles"],
    ["profiles", "list"],
    ["profiles", "show"],
    ["profiles", "check"], ["drill"], ["next"], ["practice"],
  ]

  @Test(arguments: commands)
  func `every command explains itself`(_ command: [String]) throws {
    let result = try Binary.rehearse.run(command + ["--help"])
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("OVERVIEW: "))
    #expect(result.output.contains("USAGE: \((["rehearse"] + command).joined(separator: " "))"))
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: commands)
  func `an unknown flag is wrong usage`(_ command: [String]) throws {
    let result = try Binary.rehearse.run(command + ["--unheard-of"])
    #expect(result.exitCode == 64)
    #expect(result.errors.hasPrefix("rehearse: "))
    #expect(result.output.isEmpty)
  }

  @Test func `every argument and command has a help text`() throws {
    let result = try Binary.rehearse.run(["--experimental-dump-help"])
    let root = try #require(try result.json()["command"] as? [String: Any])
    #expect(unexplained(root).isEmpty)
  }

  private func unexplained(_ command: [String: Any]) -> [String] {
    let name = command["commandName"] as? String ?? "?"
    let arguments = command["arguments"] as? [[String: Any]] ?? []
    let subcommands = (command["subcommands"] as? [[String: Any]] ?? [])
      .filter { $0["commandName"] as? String != "help" }
    let silent = arguments.filter { $0["abstract"] == nil && $0["shouldDisplay"] as? Bool == true }
    return (command["abstract"] == nil ? [name] : [])
      + silent.map { "\(name): \($0["valueName"] ?? "?")" } + subcommands.flatMap(unexplained)
  }

  @Test func `the version is on standard output`() throws {
    let result = try Binary.rehearse.run(["--version"])
    #expect(result.exitCode == 0)
    #expect(result.output.wholeMatch(of: /rehearse \d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    (["--pause-min", "0.04"], "0.05 to 5 s"), (["--pause-min", "6"], "0.05 to 5 s"),
    (["--pause-min", "nan"], "0.05 to 5 s"), (["--f0-floor", "49"], "50 Hz to --f0-ceiling"),
    (["--f0-floor", "601"], "50 Hz to --f0-ceiling"), (["--f0-ceiling", "601"], "50 to 600 Hz"),
    (["--channel", "0"], "counts from 1"),
  ])
  func `a parameter outside its range is told the range`(
    _ arguments: [String], range: String
  ) throws {
    for command in ["analyze", "measure"] {
      let result = try Binary.rehearse.run([command, "any.wav"] + arguments)
      #expect(result.exitCode == 64)
      #expect(result.errors.contains(range))
    }
  }

  @Test func `the ends of the ranges are allowed`() throws {
    let file = Fixture("short").audio.path
    for arguments in [
      ["--pause-min", "0.05", "--f0-floor", "50", "--f0-ceiling", "600"],
      ["--pause-min", "5", "--f0-floor", "600", "--f0-ceiling", "600"],
    ] {
      #expect(try Binary.rehearse.run(["measure", file] + arguments).exitCode == 0)
    }
  }
}
