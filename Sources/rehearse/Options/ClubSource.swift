import ArgumentParser
import ClubNight
import Feedback
import Glibc
import Host
import PlainText

/// Which recordings, whose, and what holds where nothing else is said of one.
struct ClubSource: ParsableArguments {
  @Argument(
    help: .init(
      """
      A folder to search for recordings, a manifest (.csv) that lists speakers, or - for a list of \
      recordings on standard input, one a line or with NUL between them.
      """,
      valueName: "input"),
    completion: .file())
  var input: String

  @Option(
    help: .init(
      "The kind of speech (\(TimingPlan.ids.joined(separator: ", "))), for its times.",
      valueName: "kind"),
    completion: .list(TimingPlan.ids))
  var type: String?

  @Option(
    help: .init(
      "Judge by this profile (\(Profile.builtInIDs.joined(separator: ", "))) or your own .json file.",
      valueName: "profile"),
    completion: .file(extensions: ["json"]))
  var profile = "talk"

  @OptionGroup var optOut: OptOutOptions

  func validate() throws {
    if let type, !TimingPlan.ids.contains(type) {
      throw ValidationError("\(TimingError.unknown(name: type, known: TimingPlan.ids))")
    }
    if input != "-", !isFolder(input), isRecordingName(input) {
      throw ValidationError(
        "\(input) is one recording: give it to rehearse analyze, or name the folder that it is in")
    }
  }

  /// Where the results go unless the user says: "club-night-results" for "club-night/".
  var defaultOutput: String {
    let path = input.trailingSlashesRemoved
    guard let name = path.split(separator: "/").last, input != "-",
      !name.allSatisfy({ $0 == "." })
    else { return "results" }
    let isManifest = fileExtension(String(name)) == "csv" && !isFolder(input)
    return (isManifest ? String(path.dropLast(".csv".count)) : path) + "-results"
  }

  /// - Parameter output: isn't searched for recordings.
  func read(output: String) throws -> ClubInput {
    var club = try readAll(output: output)
    club.leaveOut(try optOut.leftOut())
    return club
  }

  private func readAll(output: String) throws -> ClubInput {
    if input == "-" { return ClubInput(try list().map(entry), source: nil) }
    if isFolder(input) { return try searchFolder(except: output) }
    return try readManifest()
  }
}

extension ClubSource {
  private func searchFolder(except output: String) throws -> ClubInput {
    let folder = input.trailingSlashesRemoved
    let search = try FolderSearch(folder, except: output)
    var found = ClubInput(
      try search.recordings.map {
        try entry(file: String($0.dropFirst(folder.count + 1)), path: $0)
      }, source: input)
    found.others = search.others.map { String($0.dropFirst(folder.count + 1)) }
    return found
  }

  private func readManifest() throws -> ClubInput {
    let folder = input.lastIndex(of: "/").map { String(input[..<$0]) } ?? ""
    let bytes = try contents(ofManifest: input)
    var display = ProgressDisplay()
    defer { display.clear() }
    let manifest = try Manifest(
      bytes: bytes, name: input,
      defaults: ManifestDefaults(profile: profile, type: type, folder: folder)
    ) { rowCount in display.show("Checking \(input): row \(rowCount)") }
    var listed = ClubInput(manifest.entries, source: input)
    listed.problems = manifest.problems
    return listed
  }

  private func list() throws(ListError) -> [String] {
    guard let bytes = StandardInput.read() else { throw .unreadable(reason: systemReason()) }
    let isNULSeparated = bytes.contains(0)
    return bytes.split { $0 == (isNULSeparated ? 0 : UInt8(ascii: "\n")) }.map { line in
      let isDOS = !isNULSeparated && line.last == UInt8(ascii: "\r")
      return String(systemBytes: isDOS ? line.dropLast() : line)
    }
    .filter { !$0.isEmpty }
  }

  private func entry(path: String) throws -> ClubEntry {
    try entry(file: path, path: path)
  }

  private func entry(file: String, path: String) throws -> ClubEntry {
    var entry = ClubEntry(
      file: file, path: path, speaker: recordingNames([file])[0], profile: profile)
    entry.type = type
    entry.timing = try type.map { try TimingRule(type: $0) }
    return entry
  }

  private func contents(ofManifest path: String) throws(ListError) -> [UInt8] {
    guard isThere(path) else { throw .missing(path) }
    guard !isSpecialFile(path), let bytes = Files.contents(path) else {
      throw .unreadableManifest(path)
    }
    return bytes
  }
}

/// Why what was named as input can't be read.
enum ListError: Error, CustomStringConvertible {
  case missing(String)
  case unreadableManifest(String)
  case unreadable(reason: String)

  var description: String {
    switch self {
    case .missing(let path):
      "\(path) doesn't exist: name a folder of recordings or a manifest (.csv)"
    case .unreadableManifest(let path):
      "the manifest \(path) can't be read: check that it is a file, and its permissions"
    case .unreadable(let reason):
      "the list on standard input can't be read (\(reason)): write it to a file and give it with <"
    }
  }
}

extension String {
  fileprivate var trailingSlashesRemoved: String {
    var path = self
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
