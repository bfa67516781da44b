import ArgumentParser
import ClubNight

struct BatchMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Write the results of all shards of a run as one run would have.",
    helpNames: [.short, .long])

  @Argument(
    help: .init("The folders that the shards were written to.", valueName: "folder"),
    completion: .directory)
  var folders: [String]

  @Option(
    help: .init("The folder for the results; made where it isn't there.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(
    help: .init(
      "Write only these of \(PageFormats.list), with commas between them.", valueName: "forms"))
  var format: PageFormats?

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
  }

  func run() throws {
    let merging = try Merging(folders)
    let worked = try merging.worked()
    let showing = merging.run.showing
    let folder = try ResultFolder(output, for: Shard())
    for case let worked in worked {
      if case .heard(let result) = worked.outcome, let key = worked.key {
        try folder.store.keep(result, under: key)
      }
    }
    try folder.keep(
      ShardRecord(Shard(), entryCount: worked.count, showing: showing, worked))
    try folder.publish(
      Evening(worked, showing: showing), formats: format ?? .all, inputs: [])
    try OutcomeTally(worked).conclude()
  }
}
