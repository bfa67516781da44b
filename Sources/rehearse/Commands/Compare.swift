import ArgumentParser
import Feedback
import Reporting
import SpeechAnalysis

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare takes: what changed, and whether that is more than the measurement's noise.",
    discussion: """
      Takes are recordings, analysed now, or JSON reports (schema \(Report.schema)), whose names end \
      in .json; the earliest first. What changed is said of the first and the last. If one of them \
      can't be had, nothing is compared, and the exit code is 2. JSON has the schema \
      \(Comparison.schema).
      """)

  @Argument(
    help: .init(
      "Two takes or more: recordings, or reports that rehearse analyze --json made.",
      valueName: "take"),
    completion: .file())
  var takes: [String] = []

  @Option(
    help: .init(
      """
      Judge recordings by this profile (\(Profile.builtInIDs.joined(separator: ", "))) or your own \
      .json file (default: that of the first report among the takes, or talk). Reports keep theirs.
      """,
      valueName: "profile"),
    completion: .file(extensions: ["json"]))
  var profile: String?

  @OptionGroup var optOut: OptOutOptions

  @Flag(exclusivity: .exclusive)
  var text: TextFormat?

  @Option(
    defaultAsFlag: Page.standardOutput, parsing: .next,
    help: .init(
      "Write a web page: to PATH, which ends in .html; or without a path in place of the text.",
      valueName: "path.html"),
    completion: .file(extensions: ["html"]))
  var html: Page?

  @OptionGroup var replacing: ReplacingOptions
  @OptionGroup(title: "Measurement") var measurement: MeasurementOptions

  func validate() throws {
    guard takes.count >= 2 else {
      throw ValidationError("name two takes or more, the earliest first")
    }
    try html?.check(besideText: text != nil)
    try check(inputs: takes, outputs: [html?.path].compactMap { $0 })
    try replacing.check([html?.path].compactMap { $0 }.map { ($0, .page) })
    for (index, take) in takes.enumerated() {
      if let earlier = takes[..<index].first(where: { isSameFile($0, take) }) {
        throw ValidationError("\(earlier) and \(take) are one file; name two takes")
      }
    }
    if profile != nil, takes.allSatisfy(isReport) {
      throw ValidationError(
        "--profile is for recordings, and all takes are reports, which have theirs")
    }
  }

  func run() throws {
    var tally = FileTally()
    var found: [ComparedTake?] = Array(repeating: nil, count: takes.count)
    for (index, take) in takes.enumerated() where isReport(take) {
      try tally.attempt { found[index] = try ComparedTake(reportAt: take) }
    }
    let reported = found.lazy.compactMap { $0?.profileID }.first
    let profile = try optOut.profile(profile ?? reported ?? "talk")
    for (index, take) in takes.enumerated() where !isReport(take) {
      try tally.attempt { found[index] = try analysed(take, profile) }
    }
    guard tally.doneCount == takes.count else { throw ExitCode.nothingAnalysed }
    let left = try optOut.leftOut().metrics
    let kept = found.compactMap { $0?.leavingOut(left) }
    try deliver(Comparison(kept, toolVersion: version))
  }

  private func isReport(_ take: String) -> Bool { take.lowercased().hasSuffix(".json") }

  private func analysed(_ take: String, _ profile: Profile) throws -> ComparedTake {
    let analysis = try Analysis(take, measurement: measurement)
    return try ComparedTake(analysis.report(profile, name: take, title: nil, withScore: false))
  }

  private func deliver(_ comparison: Comparison) throws(OutputError) {
    if let page = html?.path {
      try OutputFile.write(ReportFormat.html.render(comparison), to: page)
    }
    let format = html == .standardOutput ? .html : text?.format ?? .terminal
    try StandardOutput.write(format.render(comparison, options: Terminal.renderOptions))
  }
}
