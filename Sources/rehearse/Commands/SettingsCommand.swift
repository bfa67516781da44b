import ArgumentParser
import Feedback

struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Show or change what holds for every command: what nothing is to be said of.",
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

  private static let parts = OptOut.ofDelivery.map(\.rawValue).joined(separator: ", ")

  func run() throws {
    var settings = try Settings.load()
    if let without {
      settings.without = OptOut.allCases.filter(without.contains)
      try settings.save()
    }
    let parts = settings.without.map(\.rawValue).joined(separator: ", ")
    try StandardOutput.write("Left out: \(parts.isEmpty ? "nothing" : parts)\n")
    if let path = Settings.path, isThere(path) {
      try StandardOutput.write(printable("Settings: \(path)") + "\n")
    }
  }
}
