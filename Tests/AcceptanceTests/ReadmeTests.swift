import Foundation
import TestSupport
import Testing

/// The README shows no command, flag or file that isn't there.
@Suite struct ReadmeTests {
  static let root = Fixture.root.deletingLastPathComponent()

  /// Lines of indented or fenced code that begin with a command of ours, comments cut off.
  static let commands: [String] = {
    let readme = try! String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    return readme.split(separator: "\n").map { line in
      line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
    }.filter { $0.hasPrefix("rehearse ") || $0.hasPrefix("scripts/") }
  }()

  @Test func `every command is shown`() {
    for command in [
      "record", "devices", "analyze", "measure", "export", "batch", "batch merge", "timer",
      "compare", "explain", "profiles list", "profiles show", "progress", "goals", "debrief",
      "history list", "history export", "history import", "forget",
      "drill", "next", "practice", "ladder", "scenarios list", "scenarios check",
    ] {
      #expect(Self.commands.contains { $0.contains("rehearse \(command)") })
    }
  }

  @Test(arguments: commands)
  func `a command in the README is as its help says`(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let arguments = words.dropFirst()
    if words[0].hasPrefix("scripts/") {
      #expect(
        FileManager.default.isExecutableFile(atPath: Self.root.appending(path: words[0]).path))
      guard words[0] == "scripts/rehearse" else { return }
    }
    let subcommands = Array(arguments.prefix { $0.allSatisfy(\.isLowercase) }.prefix(2))
    let families = ["profiles", "goals", "history", "scenarios"]
    let known =
      families.contains(subcommands.first ?? "") ? subcommands : Array(subcommands.prefix(1))
    let help = try Binary.rehearse.run(known + ["--help"])
    #expect(help.exitCode == 0, "rehearse \(known.joined(separator: " ")) is no command")
    for flag in arguments where flag.hasPrefix("--") {
      #expect(help.output.contains(flag), "\(command): no \(flag)")
    }
    for fixture in arguments where fixture.hasPrefix("Fixtures/") {
      #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: fixture).path))
    }
  }
}
