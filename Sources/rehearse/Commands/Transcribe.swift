public import ArgumentParser
public import Transcription

struct Transcribe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write down what was said, “um” and “uh” too, with the times.",
    discussion: """
      The words come from a recogniser on this machine, which scripts/setup --with-whisper sets up \
      once; settings --engine names another. Recognisers mishear: read what it wrote before you \
      use it.
      """)

  @Argument(
    help: .init("The recording: WAV, FLAC, MP3 and others.", valueName: "file"),
    completion: .file())
  var file: String

  @Option(
    help: .init(
      "The form to write; by default the one that the output's name ends in, or else txt.",
      valueName: "form"))
  var to: TranscriptFormat?

  @Option(
    help: .init("Write to this file instead of standard output.", valueName: "path"),
    completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplacingOptions

  @Option(help: .init("What is spoken, as ISO 639-1 has it.", valueName: "code"))
  var language = "en"

  @OptionGroup(title: "Measurement") var measurement: MeasurementOptions

  func validate() throws {
    guard file != "-" else {
      throw ValidationError("standard input is heard once, and words need it twice: give a file")
    }
    guard language.wholeMatch(of: /[a-z]{2,3}/) != nil else {
      throw ValidationError("--language must be a code such as en; \(language) is not")
    }
    try check(inputs: [file], outputs: [output].compactMap { $0 })
    try replacing.check([output].compactMap { $0 }.map { ($0, format.form) })
  }

  func run() throws {
    let engine = try Engine(settings: try Settings.load())
    let analysis = try Analysis(file, measurement: measurement)
    analysis.tellWarnings()
    let transcript = try engine.transcribe(
      analysis, channel: measurement.channel, language: language)
    let text = format.text(
      of: transcript, filledPauses: transcript.filledPauses(with: analysis.timeline))
    guard let output else { return try StandardOutput.write(text) }
    try OutputFile.write(text, to: output)
  }

  private var format: TranscriptFormat {
    to ?? output.flatMap { TranscriptFormat(rawValue: fileExtension($0)) } ?? .txt
  }
}

extension TranscriptFormat: ExpressibleByArgument {}
