import ArgumentParser
import AudioIO
import DSP
import Feedback

/// What is recorded, from where, to where and for how long.
struct TakeOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      The recording's file, .wav or .flac, or a folder for it. Nothing is ever overwritten. \
      (default: a file named by date and title in ~/Rehearsals, or in REHEARSE_FOLDER)
      """,
      valueName: "path"),
    completion: .file(extensions: ["wav", "flac"]))
  var output: String?

  @Option(help: .init("Record from this device; rehearse devices lists them.", valueName: "name"))
  var device: String?

  @Option(
    help: .init(
      "Take this recording, or - for standard input, for the microphone.", valueName: "file"),
    completion: .file())
  var pipe: String?

  @Flag(help: "Play the recording of --pipe at its own pace, not as fast as it is heard.")
  var realtime = false

  @Flag(help: "Keep nothing: no recording, no report but the one shown.")
  var ephemeral = false

  @Option(help: .init("Wait this many seconds before recording.", valueName: "s"))
  var countdown = 0

  @Option(help: .init("End by itself after this time: 90, 7:00.", valueName: "time"))
  var stopAfter: ClockTime?

  @Option(
    help: .init(
      "End by itself after this long without speech. Without this, silence never ends a recording.",
      valueName: "time"))
  var stopOnSilence: ClockTime?

  func validate() throws {
    if pipe == nil, realtime { throw ValidationError("--realtime goes with --pipe") }
    if pipe != nil, device != nil { throw ValidationError("--pipe takes the place of --device") }
    if pipe != nil, countdown > 0 {
      throw ValidationError("--countdown goes with a microphone, not with --pipe")
    }
    if ephemeral, output != nil {
      throw ValidationError("--ephemeral keeps nothing, so that there is no --output")
    }
    if output == "" { throw ValidationError("--output needs the name of a file or a folder") }
    if device == "" { throw ValidationError("--device needs a name; rehearse devices lists them") }
    if pipe == "" { throw ValidationError("--pipe needs a recording, or - for standard input") }
    guard (0...60).contains(countdown) else {
      throw ValidationError("--countdown must be 0 to 60 s; \(countdown) is not")
    }
  }
}

extension TakeOptions {
  /// Where the take goes; nil when nothing is kept.
  func files(title: String?, environment: [String: String]) throws -> TakeFiles? {
    guard !ephemeral else { return nil }
    let names = TakeNames(isThere: isThere)
    if let file = chosenFile {
      try AudioWriter.kind(of: file)
      return try names.files(at: file)
    }
    let folder = try output ?? UserFolders(environment: environment).takes
    return names.files(in: folder, at: .now, title: title, audioExtension: ".wav")
  }
}

extension TakeOptions {
  private var chosenFile: String? {
    output.flatMap { isFolder($0) || $0.hasSuffix("/") ? nil : $0 }
  }

  /// A folder for takes is made, and only the user's; where a file was named, its folder is there.
  func makeFolder(for files: TakeFiles) throws(OutputError) {
    if chosenFile == nil { try rehearse.makeFolder(files.folder, mode: 0o700) }
  }
}

/// A time as people write it: "90", "1:30", "1:02:03".
struct ClockTime: ExpressibleByArgument {
  let seconds: Seconds

  init?(argument: String) {
    guard let seconds = Seconds(clock: argument), seconds > 0 else { return nil }
    self.seconds = seconds
  }
}
