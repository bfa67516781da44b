import ArgumentParser
import Practice

struct ScenariosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenarios",
    abstract: "Show the conversations that can be practised, and check one of your own.",
    discussion: """
      Scenarios of your own lie as .json files in ~/.config/rehearse/scenarios, or are named by their path: \
      rehearse practice my-scenario.json.
      """,
    subcommands: [List.self, Show.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the scenarios.")

    func run() throws {
      try StandardOutput.write(ScenarioText(Terminal.renderOptions).list(try loadScenarios()))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a scenario: its parts, its partners, what is measured and how that is known.")

    @Argument(help: .init("A scenario, or your own .json file.", valueName: "scenario"))
    var name: String

    func run() throws {
      try StandardOutput.write(
        ScenarioText(Terminal.renderOptions).description(try findScenario(name)))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a scenario of your own; name everything that is wrong with it.")

    @Argument(
      help: .init("The scenario, whose name ends in .json.", valueName: "file.json"),
      completion: .file(extensions: ["json"]))
    var file: String

    func validate() throws {
      guard file.hasSuffix(".json") else {
        throw ValidationError("a scenario's name ends in .json, and \(file) doesn't")
      }
    }

    func run() throws {
      do throws(ScenarioError) {
        let scenario = try Scenario.read(file)
        try? StandardOutput.write(
          printable(["\(file) is a valid scenario: \(scenario.title)"]))
      } catch {
        complain(error)
        throw ExitCode.failure
      }
    }
  }
}
