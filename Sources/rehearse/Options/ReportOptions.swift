import ArgumentParser
import Feedback
import Reporting

/// What the report says and which text it is; the same for a recording that is being made.
struct ContentOptions: ParsableArguments {
  @Option(
    help: .init(
      "Judge by this profile (\(Profile.builtInIDs.joined(separator: ", "))) or your own .json file.",
      valueName: "profile"),
    completion: .file(extensions: ["json"]))
  var profile = "talk"

  @OptionGroup var optOut: OptOutOptions

  @Flag(exclusivity: .exclusive)
  var text: TextFormat?

  @Option(help: .init("Call the talk this. Only with one recording.", valueName: "title"))
  var title: String?

  @Flag(help: "Show the score.")
  var score = false

  var format: ReportFormat { text?.format ?? .terminal }

  /// What to judge by.
  func judge() throws -> Profile { try optOut.profile(profile) }
}

/// What the reports say, in which form and where.
struct ReportOptions: ParsableArguments {
  @OptionGroup var content: ContentOptions

  @Option(
    defaultAsFlag: Page.standardOutput, parsing: .next,
    help: .init(
      """
      Write the report as a web page: to PATH, which ends in .html and is for one recording; or \
      without a path in place of the text.
      """,
      valueName: "path.html"),
    completion: .file(extensions: ["html"]))
  var html: Page?

  @Flag(help: "Put the recording into the page, as Ogg Opus, instead of linking to it.")
  var embedAudio = false

  @Option(
    help: .init(
      "Write each report to a file of its own in this folder, named as its recording is.",
      valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var replacing: ReplacingOptions

  /// Of what goes to standard output or to the folder.
  var format: ReportFormat {
    html == .standardOutput ? .html : content.format
  }

  /// Where the page goes that is asked for beside that.
  var page: String? { html?.path }

  func validate() throws {
    try html?.check(besideText: content.text != nil)
    if embedAudio, html == nil { throw ValidationError("--embed-audio goes with --html") }
    if output == "" { throw ValidationError("--output needs the name of a folder") }
  }

  func validate(recordingCount: Int) throws {
    guard recordingCount > 1 else { return }
    if content.title != nil { throw ValidationError("--title goes with one recording") }
    if page != nil || (html != nil && output == nil) {
      throw ValidationError(
        "several recordings make several pages: give --html without a path, and --output FOLDER")
    }
  }
}

/// Where a web page goes.
enum Page: ExpressibleByArgument, Equatable, CustomStringConvertible {
  case standardOutput
  case file(String)

  init(argument: String) {
    self = .file(argument)
  }

  var path: String? {
    if case .file(let path) = self { path } else { nil }
  }

  /// - Parameter besideText: whether a text is asked for too.
  func check(besideText: Bool) throws(ValidationError) {
    if self == .standardOutput, besideText {
      throw ValidationError("--html without a path goes with neither --json nor --markdown")
    }
    if let path, !path.lowercased().hasSuffix(".html") {
      throw ValidationError(
        "the path of --html must end in .html, and \(path) doesn't; name the recordings first")
    }
  }

  var description: String {
    switch self {
    case .standardOutput: "standard output"
    case .file(let path): path
    }
  }
}

extension ReportFormat {
  var fileExtension: String {
    switch self {
    case .terminal: "txt"
    case .json: "json"
    case .markdown: "md"
    case .html: "html"
    }
  }
}
