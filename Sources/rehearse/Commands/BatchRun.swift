import ArgumentParser
import AudioIO
import ClubNight
import Feedback

struct BatchRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Measure an evening of speeches: its table, and a sheet for each speaker.",
    usage: """
      rehearse batch <input> [<options>]
      rehearse batch merge <folder> ... --output <folder>
      """,
    discussion: """
      The results are written to one folder, and nothing on standard output. A run that was \
      stopped goes on where it was when it is started again; what hasn't changed is not heard \
      twice. Each speaker's own files can be read only by you. A speaker without consent, where the \
      manifest has that column, appears nowhere.
      """,
    helpNames: [.short, .long])

  @OptionGroup var source: ClubSource
  @OptionGroup(title: "Results") var results: ClubOptions
  @OptionGroup(title: "Run") var work: WorkOptions
  @OptionGroup(title: "Words") var words: WordsOptions
  @OptionGroup(title: "Measurement") var measurement: MeasurementOptions

  @Option(
    help: .init(
      """
      Write a manifest of the recordings found, to be finished in a spreadsheet, and nothing else.
      """,
      valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var `init`: String?

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  func validate() throws {
    try checkInit()
    try words.source.validate(recordingCount: .max)
    guard work.ndjson else { return }
    guard results.output == nil, results.format == nil, !results.rank,
      !results.showScores, !results.anonymous
    else {
      throw ValidationError(
        "--ndjson writes one line a speech and no pages: leave out --output, --format, --rank, "
          + "--show-scores and --anonymous")
    }
  }

  private func checkInit() throws {
    guard let path = `init` else { return }
    guard !dryRun, !work.ndjson, work.shard == nil else {
      throw ValidationError("--init goes with neither --dry-run, --ndjson nor --shard")
    }
    guard path.lowercased().hasSuffix(".csv") else {
      throw ValidationError("the path of --init must end in .csv, and \(path) doesn't")
    }
    guard !isThere(path) else {
      throw ValidationError("\(path) is there already: choose another name, or move it away")
    }
  }

  func run() throws {
    _ = try Profile.load(source.profile)
    _ = try words.basis()
    _ = try words.source.engine()
    let output = results.output ?? source.defaultOutput
    let input = try source.read(output: output)
    input.tell()
    guard !input.entries.isEmpty else { throw ExitCode.nothingAnalysed }
    if dryRun { return try list(input) }
    if let path = `init` { return try writeManifest(path, input) }
    let tally = work.ndjson ? try writeLines(input) : try writeResults(input, to: output)
    try tally.conclude(input)
  }
}

extension BatchRun {
  private var shard: Shard { work.shard ?? Shard() }

  private func entries(_ input: ClubInput) -> [ClubEntry] {
    input.entries.indices.filter(shard.contains).map { input.entries[$0] }
  }

  private func writeLines(_ input: ClubInput) throws -> OutcomeTally {
    let entries = entries(input)
    let run = ClubRun(
      entries, ClubHearing(entries, measurement: measurement, words: words), isInOrder: true)
    var tally = OutcomeTally()
    try run.work(jobs: work.jobs) { worked in
      tally.add(worked.outcome)
      try StandardOutput.write(ClubLine.json(worked.outcome))
    }
    return tally
  }

  private func writeResults(_ input: ClubInput, to output: String) throws -> OutcomeTally {
    let entries = entries(input)
    let folder = try ResultFolder(output, for: shard)
    let run = ClubRun(
      entries, ClubHearing(entries, measurement: measurement, words: words, store: folder.store))
    var worked: [WorkedEntry] = []
    try run.work(jobs: work.jobs) { worked.append($0) }
    let record = ShardRecord(
      shard, entryCount: input.entries.count, showing: results.showing, worked)
    try folder.keep(record)
    if shard.isWhole {
      let evening = Evening(worked, showing: results.showing)
      try folder.publish(
        evening, formats: results.formats, inputs: input.files, jobs: work.jobs)
      folder.forgetAll(but: record)
      if Terminal.canRedraw { writeMessage("The results are in \(output)") }
    }
    return OutcomeTally(worked)
  }

  private func writeManifest(_ path: String, _ input: ClubInput) throws {
    let run = ClubRun(
      input.entries, ClubHearing(input.entries, measurement: measurement, words: words))
    var worked: [WorkedEntry] = []
    try run.work(jobs: work.jobs) { worked.append($0) }
    let rows = zip(input.entries, worked).map {
      FoundRecording($0, $1.outcome, manifest: path)
    }
    try OutputFile.write(ManifestText.text(rows), to: path)
    try OutcomeTally(worked).conclude(input)
  }

  private func list(_ input: ClubInput) throws {
    for entry in entries(input) { try StandardOutput.write(entry.listing + "\n") }
    let missing = entries(input).filter { !isThere($0.path) }
    for entry in missing {
      writeMessage("rehearse: \(input.place(of: entry))\(AudioError.missing(entry.path))")
    }
    if !missing.isEmpty || !input.problems.isEmpty { throw ExitCode.failure }
  }
}
