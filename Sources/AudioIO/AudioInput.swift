public import Host

/// A recording that was opened, to be read from its beginning by one reader after another.
public final class AudioInput {
  /// As the user named it; "-" for standard input.
  public let name: String
  let file: InputFile
  /// Gives the `PATH` on which ffmpeg is looked for.
  let environment: [String: String]
  /// Once they are known.
  var tracks: [AudioTrack] = []

  /// Opens the recording at `path`, "-" being standard input.
  ///
  /// A pipe is first copied whole to a nameless private file in `TMPDIR` (or /tmp), because most
  /// formats need seeking.
  public convenience init(
    path: String, environment: [String: String] = Program.environment
  ) throws(AudioError) {
    try self.init(path: path, environment: environment, standardInput: 0)
  }

  convenience init(
    path: String, environment: [String: String], standardInput: Int32
  ) throws(AudioError) {
    let file = try InputFile.open(
      path: path, temporaryDirectory: environment["TMPDIR"] ?? "/tmp",
      standardInput: standardInput)
    self.init(file, name: path, environment: environment)
  }

  init(_ file: consuming InputFile, name: String, environment: [String: String]) {
    self.file = file
    self.name = name
    self.environment = environment
  }
}
