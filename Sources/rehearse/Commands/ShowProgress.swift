import ArgumentParser
import Feedback
import FoundationEssentials
import History
import Reporting

struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show how your takes have gone over time, against yourself alone.",
    discussion: """
      Medians by week, over more than half a year by month. A change is named only where it is more \
      than how much your takes differ by themselves. Takes of one profile are shown; drills stand \
      apart.
      """)

  @Option(
    help: .init("Only what is as new: 30d, or a day as 2026-11-21.", valueName: "30d|day"))
  var since: DayOption?

  @Option(
    help: .init(
      """
      The takes of this profile (\(Profile.builtInIDs.joined(separator: ", "))) or of your own .json \
      file (default: that of the latest take).
      """,
      valueName: "profile"),
    completion: .file(extensions: ["json"]))
  var profile: String?

  @OptionGroup var optOut: OptOutOptions

  @Flag(help: "Write JSON (schema \(ProgressReport.schema)).")
  var json = false

  @Option(
    defaultAsFlag: Page.standardOutput, parsing: .next,
    help: .init(
      "Write a web page: to PATH, which ends in .html; or without a path in place of the text.",
      valueName: "path.html"),
    completion: .file(extensions: ["html"]))
  var html: Page?

  @OptionGroup var replacing: ReplacingOptions

  func validate() throws {
    try html?.check(besideText: json)
    try replacing.check([html?.path].compactMap { $0 }.map { ($0, .page) })
  }

  func run() throws {
    let given = try profile.map(optOut.profile)
    let store = try openHistory()
    let report = try store.progress(query(given, in: store), toolVersion: version)
    if let page = html?.path {
      try OutputFile.write(ReportFormat.html.render(report), to: page, mode: TakeFiles.mode)
    }
    let format = html == .standardOutput ? .html : json ? .json : ReportFormat.terminal
    try StandardOutput.write(format.render(report, options: Terminal.renderOptions))
  }

  /// A profile of one's own may have gone since: then there are no bands.
  private func query(
    _ given: Profile?, in store: HistoryStore
  ) throws -> HistoryStore.ProgressQuery {
    let id = try given?.id ?? store.latestProfile() ?? "talk"
    let known = given ?? (try? optOut.profile(id))
    return HistoryStore.ProgressQuery(
      profile: id, title: known?.title ?? id, norms: known?.norms ?? [:],
      unscored: try known?.unscored ?? optOut.leftOut().metrics, since: since?.date)
  }
}
