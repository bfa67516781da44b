import ArgumentParser
import Models
import Reporting
import SpeechAnalysis

struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure recordings into a table: one row a file, no judgement.",
    discussion: """
      The header gives the units; a value that can't be known is empty, with its reason in the \
      last column.
      """)

  @Argument(
    help: .init(
      """
      Recordings, and folders to search for recordings; hidden files and links to folders are left \
      out. - is standard input.
      """,
      valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(
    help: .init(
      """
      Write the table to PATH, which ends in .csv, and beside it, ending in .json, the parameters, \
      the version and what each column means.
      """,
      valueName: "path.csv"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @OptionGroup var replacing: ReplacingOptions
  @OptionGroup(title: "What counts") var stretches: StretchOptions
  @OptionGroup(title: "Measurement") var measurement: MeasurementOptions

  private var record: String? {
    csv.map { $0.dropLast(".csv".count) + ".json" }
  }

  func validate() throws {
    if let csv, !csv.lowercased().hasSuffix(".csv") {
      throw ValidationError("the path of --csv must end in .csv, and \(csv) doesn't")
    }
    try check(inputs: files, outputs: [csv, record].compactMap { $0 })
    try replacing.check(
      [csv.map { ($0, .metrics) }, record.map { ($0, .json) }].compactMap { $0 })
  }

  func run() throws {
    let table = try csv.map { path throws(OutputError) in try OutputFile(path) }
    func write(_ line: String) throws(OutputError) {
      if let table { try table.write(line) } else { try StandardOutput.write(line) }
    }
    var tally = FileTally()
    try write(MetricsTable.header)
    for file in found(&tally) {
      try tally.attempt {
        let analysis = try Analysis(file, measurement: measurement, only: stretches.kept)
        try stretches.check(analysis)
        analysis.tellWarnings()
        let name = file == "-" ? "standard input" : file
        try write(MetricsTable.row(file: name, metrics: analysis.metrics()))
      }
    }
    if tally.doneCount > 0 { try commit(table) }
    try tally.finish()
  }

  private func found(_ tally: inout FileTally) -> [String] {
    files.flatMap { file in
      guard isFolder(file) else { return [file] }
      do {
        return try FolderSearch(file).recordings
      } catch {
        tally.fail(error)
        return []
      }
    }
  }

  private func commit(_ table: OutputFile?) throws(OutputError) {
    try table?.commit()
    guard let record else { return }
    var parameters = measurement.parameters
    parameters.only = stretches.kept
    let content = MeasurementRecord(
      toolVersion: version, parameters: parameters,
      hashes: ["models": ModelFiles.hash, "weights": Weights.hash])
    try OutputFile.write(content.json, to: record)
  }
}
