import ArgumentParser

struct Batch: ParsableCommand {
  // Without help of its own: `batch --help` is that of the run, which is what nearly everyone wants.
  static let configuration = CommandConfiguration(
    abstract: "Measure an evening of speeches: its table, and a sheet for each speaker.",
    subcommands: [BatchRun.self, BatchMerge.self], defaultSubcommand: BatchRun.self,
    helpNames: [])
}
