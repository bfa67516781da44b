import ArgumentParser
import Feedback

struct Profiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what recordings are judged by, and check a profile of your own.",
    subcommands: [List.self, Show.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the built-in profiles.")

    func run() throws {
      for id in Profile.builtInIDs {
        let profile = try Profile.load(id)
        try StandardOutput.write("\(padded(id)) \(profile.title): \(profile.description)\n")
      }
    }

    private func padded(_ id: String) -> String {
      let width = Profile.builtInIDs.map(\.count).max() ?? 0
      return id + String(repeating: " ", count: width - id.count)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a profile's norms, their weights and their sources.")

    @Argument(
      help: .init("A built-in profile, or your own .json file.", valueName: "profile"),
      completion: .list(Profile.builtInIDs))
    var id: String

    @Flag(help: "Write JSON.")
    var json = false

    func run() throws {
      let description = ProfileDescription(try Profile.load(id))
      try StandardOutput.write(json ? rehearse.json(description) : description.text)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a profile of your own; name everything that is wrong with it.")

    @Argument(
      help: .init("The profile, whose name ends in .json.", valueName: "file.json"),
      completion: .file(extensions: ["json"]))
    var file: String

    func validate() throws {
      guard file.hasSuffix(".json") else {
        throw ValidationError("a profile's name ends in .json, and \(file) doesn't")
      }
    }

    func run() throws {
      do {
        let profile = try Profile.load(file)
        try StandardOutput.write(printable(["\(file) is a valid profile: \(profile.title)"]))
      } catch let error as ProfileError {
        complain(error)
        throw ExitCode.failure
      }
    }
  }
}
