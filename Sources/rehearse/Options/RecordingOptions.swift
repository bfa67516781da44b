import ArgumentParser

/// The recordings to work on, and the tiers given for one of them.
struct RecordingOptions: ParsableArguments {
  @Argument(
    help: .init(
      """
      Recordings: WAV, FLAC, MP3 and others; M4A, MP4 and WebM through ffmpeg. - is standard input.
      """,
      valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: .init(
      """
      Take tiers corrected by hand (speech, pauses, nuclei, fillers) from a TextGrid, Audacity \
      labels or CSV files instead of detecting them. Only with one recording, which is named first.
      """,
      valueName: "tiers"),
    completion: .file())
  var segments: [String] = []

  func validate() throws {
    guard segments.isEmpty || (files.count == 1 && files != ["-"]) else {
      throw ValidationError(
        "--segments goes with one recording, which is a file and is named before it")
    }
  }

  /// Here rather than in the parser, so that a value that is wrong is named before one that is missing.
  func check(outputs: [String], inputs: [String] = []) throws(ValidationError) {
    if files.isEmpty {
      throw ValidationError("name at least one recording, or - for standard input")
    }
    try rehearse.check(inputs: files + segments + inputs, outputs: outputs)
  }
}
