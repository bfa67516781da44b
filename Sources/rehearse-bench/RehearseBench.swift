import ArgumentParser

/// Times the analysis: whole recordings, each in a fresh process, then the stages of the first; or a
/// recording while it is made.
@main
struct RehearseBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse-bench",
    abstract: "Measure speed and memory on recordings, stage by stage, or while recording.",
    discussion: """
      Times are of the processor, the best of five runs on one thread, ffmpeg's included; quote \
      ratios within one run, for machines are noisy.
      """,
    subcommands: [Compare.self, Live.self, MeasureFile.self], defaultSubcommand: Compare.self)
}

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Measure every recording, then the stages on the first.")

  @Argument(help: ArgumentHelp("Recordings to measure.", valueName: "file"))
  var files: [String]

  func run() throws {
    let floor = TransformFloor()
    print("| recording | length | × real time | reading alone | ns per frame | peak memory |")
    print("|---|---|---|---|---|---|")
    for file in files { print(try WholeRun.inFreshProcess(file).row) }
    print("\n| stage | ns per frame | share |\n|---|---|---|")
    for row in try StageTimes(file: files[0], floor: floor).rows { print(row) }
    print("\nTransforms alone, by FFTW, nothing around them:")
    for row in floor.rows { print(row) }
  }
}

/// What `compare` starts once for every recording, so that peak memory is that of one.
struct MeasureFile: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "measure", shouldDisplay: false)

  @Argument var file: String

  func run() throws {
    print(try WholeRun.measured(file).encoded)
  }
}
