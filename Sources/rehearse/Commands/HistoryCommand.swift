import ArgumentParser
import FoundationEssentials
import History
import Host
import Numbers
import PlainText
import SpeechMetrics

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the takes that are remembered; take the history out as JSON, or in.",
    subcommands: [List.self, Export.self, Import.self, Check.self])
}

extension HistoryCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the takes, newest first: number, time, length, profile, title.")

    func run() throws {
      let takes = try openHistory().takes()
      if takes.isEmpty { return writeMessage("No takes are remembered.") }
      try StandardOutput.write(takes.map(line).joined())
    }

    private func line(_ stored: StoredTake) -> String {
      let take = stored.take
      let start = LocalTime(Int(clamping: take.startedAt.timeIntervalSince1970)).onPaper
      let fields =
        ["\(stored.id)", start, Rounding.clock(take.duration), take.profile, take.title ?? ""]
        + take.tags.map { "#\($0)" }
      return fields.map { $0.replacing("\n", with: " ").printable }.joined(separator: "\t") + "\n"
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the whole history as JSON (schema \(HistoryDocument.schema)).")

    @Argument(
      help: .init("The file, for you alone to read; - is standard output.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var file: String

    @OptionGroup var replacing: ReplacingOptions

    func validate() throws {
      if file != "-" { try replacing.check([(file, .json)]) }
    }

    func run() throws {
      let text = String(decoding: try openHistory().document().json, as: UTF8.self)
      if file == "-" { return try StandardOutput.write(text) }
      try OutputFile.write(text, to: file, mode: TakeFiles.mode)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read the whole history and say whether it is undamaged.")

    func run() throws {
      try openHistory().check()
      writeMessage("The history is undamaged.")
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take in what history export wrote; what is there already is skipped.")

    @Argument(
      help: .init("The file; - is standard input.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var file: String

    func run() throws {
      let document = try HistoryDocument(json: contents(of: file), name: file)
      let imported = try openHistory().add(document)
      writeMessage("Added: \(imported.addedCount). There already: \(imported.skippedCount).")
    }

    /// More than a lifetime of takes.
    private static let largestFile = 500_000_000

    private func contents(of file: String) throws(HistoryDocumentError) -> [UInt8] {
      if file == "-" {
        guard let bytes = StandardInput.read() else {
          throw .init(file: "standard input", problem: .unreadable(reason: systemReason()))
        }
        return bytes
      }
      guard isThere(file), !isFolder(file), !isSpecialFile(file) else {
        throw .init(file: file, problem: .unreadable(reason: "it is no file; check the path"))
      }
      if let size = fileSize(file), size > Self.largestFile {
        throw .init(file: file, problem: .unreadable(reason: "it is larger than 500 MB"))
      }
      guard let bytes = Files.contents(file) else {
        throw .init(
          file: file, problem: .unreadable(reason: "reading is not allowed; check its permissions"))
      }
      return bytes
    }
  }
}
