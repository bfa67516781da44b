import ArgumentParser
import Feedback

struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract:
      "Show or change what holds for every command: what nothing is said of, and what hears words.",
    discussion: """
      The settings lie in settings.json, in ~/.config/rehearse or where XDG_CONFIG_HOME says. What is \
      left out there is said, shown and judged by no command, a club night's included.
      """)

  @Option(
    help: .init(
      "Leave these out from now on: \(parts), with commas between them; or none.",
      valueName: "parts"),
    transform: { $0 == "none" ? [] : try [OptOut](delivery: $0) })
  var without: [OptOut]?

  @Option(
    help: .init(
      """
      The program that hears words (docs/ENGINES.md); none for no words at all, default for the one \
      that scripts/setup --with-whisper sets up.
      """,
      valueName: "path"),
    completion: .file(), transform: Self.engine)
  var engine: String?

  private static func engine(_ path: String) throws -> String {
    guard !["none", "default"].contains(path) else { return path }
    let whole = resolvedPath(path)
    guard whole.hasPrefix("/"), isThere(whole) else {
      throw ValidationError("--engine needs a program, and there is none at \(path)")
    }
    return whole
  }

  private static let parts = OptOut.ofDelivery.map(\.rawValue).joined(separator: ", ")

  func run() throws {
    var settings = try Settings.load()
    if let without {
      settings.without = OptOut.allCases.filter(without.contains)
    }
    if let engine { settings.engine = engine == "default" ? nil : engine }
    if without != nil || engine != nil { try settings.save() }
    let parts = settings.without.map(\.rawValue).joined(separator: ", ")
    try StandardOutput.write("Left out: \(parts.isEmpty ? "nothing" : parts)\n")
    if let engine = settings.engine {
      try StandardOutput.write(printable(["Words are heard by: \(engine)"]))
    }
    if let path = try Settings.path, isThere(path) {
      try StandardOutput.write(printable(["Settings: \(path)"]))
    }
  }
}
