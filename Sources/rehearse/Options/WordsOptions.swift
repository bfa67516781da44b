import ArgumentParser
import Language
import SpeechAnalysis

/// The words of a recording: where they come from, and what they are held against.
struct WordsOptions: ParsableArguments {
  @OptionGroup var source: TranscriptOptions

  @Option(
    help: .init(
      """
      Hold the words against a script (.md or .txt; a heading may name a planned time, “Why now \
      (2:00)”).
      """,
      valueName: "file"),
    completion: .file(extensions: ["md", "txt"]))
  var script: String?

  @Option(
    help: .init(
      "Look for these key points, one a line, another wording after “|”, a planned time after “@”.",
      valueName: "file"),
    completion: .file(extensions: ["txt", "md"]))
  var keyPoints: String?

  @Option(
    help: .init(
      "Filler words and hedges of your own, beside those that are known (docs/LANGUAGE.md).",
      valueName: "file.json"),
    completion: .file(extensions: ["json"]))
  var lexicon: String?

  /// Read, and so not to be overwritten.
  var inputs: [String] { source.inputs + [script, keyPoints, lexicon].compactMap { $0 } }

  func validate(recordingCount: Int) throws {
    try source.validate(recordingCount: recordingCount)
    guard !source.isGiven, !inputs.isEmpty else { return }
    throw ValidationError(
      "--script, --key-points and --lexicon need the words: add --transcript FILE or --transcribe")
  }

  /// Read before any recording is, so that a file that can't be used is told of at once.
  func basis() throws -> WordsBasis {
    try WordsBasis(script: script, keyPoints: keyPoints, lexicon: lexicon)
  }
}
