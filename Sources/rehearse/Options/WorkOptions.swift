import ArgumentParser
import FoundationEssentials

/// How a batch is worked through.
struct WorkOptions: ParsableArguments {
  @Option(
    help: .init("Work on so many recordings at once.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: .init(
      """
      Work through the kth of n equal parts and write no pages; when all parts are done, rehearse \
      batch merge writes them.
      """,
      valueName: "k/n"))
  var shard: Shard?

  @Flag(
    help: """
      Write what is found to standard output, one line of JSON a speech in the order of the input, \
      and nothing to a folder.
      """)
  var ndjson = false

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs must be 1 to 256; \(jobs) is not")
    }
  }
}
