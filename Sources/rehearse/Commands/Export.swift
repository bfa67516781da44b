import Annotations
import ArgumentParser
import Feedback
import SpeechAnalysis

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what was heard, when, for other tools: CSV, Praat, Audacity.",
    discussion: """
      csv writes segments, pauses, nuclei, F0 and voice activity as tables, and parameters.json; of \
      several recordings, each into a folder of its own. textgrid, audacity and pitchtier write one \
      file a recording; a pitchtier is Praat's form for F0. Files that rehearse wrote \
      are replaced. Corrected by hand, the tiers go back with analyze --segments. Of a transcript the words \
      become a table or tier too.
      """)

  @OptionGroup var recordings: RecordingOptions

  @Option(help: .init("The form to write.", valueName: "form"))
  var to: ExportFormat

  @Option(
    help: .init("The folder to write to; made where it isn't there.", valueName: "folder"),
    completion: .directory)
  var output: String

  @OptionGroup var replacing: ReplacingOptions
  @OptionGroup(title: "Words") var words: TranscriptOptions
  @OptionGroup(title: "What counts") var stretches: StretchOptions
  @OptionGroup(title: "Measurement") var measurement: MeasurementOptions

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
    try words.validate(recordingCount: recordings.files.count)
    let outputs = places.flatMap(outputs)
    try recordings.check(outputs: outputs.map(\.path), inputs: words.inputs)
    try replacing.check(outputs)
  }

  /// For each recording, the folder for its tables or the path of its file.
  private var places: [String] {
    let names = recordingNames(recordings.files)
    switch to {
    case .csv where names.count == 1: return [output]
    case .csv: return names.map { joined(output, $0) }
    case .textgrid: return names.map { joined(output, $0 + ".TextGrid") }
    case .audacity: return names.map { joined(output, $0 + ".txt") }
    case .pitchtier: return names.map { joined(output, $0 + ".PitchTier") }
    }
  }

  private func outputs(at place: String) -> [(path: String, form: FileForm)] {
    switch to {
    case .csv: TierTables.files.map { (joined(place, $0.name), $0.form) }
    case .textgrid: [(place, .textGrid)]
    case .audacity: [(place, .labels)]
    case .pitchtier: [(place, .pitchTier)]
    }
  }

  func run() throws {
    let engine = try words.engine()
    var tally = FileTally()
    for (file, place) in zip(recordings.files, places) {
      try tally.attempt {
        let given = try Tiers(
          files: recordings.segments, recording: file, measurement: measurement)
        try export(file, given: given, engine: engine, to: place)
      }
    }
    try tally.finish()
  }

  private func export(
    _ file: String, given: Tiers, engine: Engine?, to place: String
  ) throws {
    let transcript = try words.words(for: file)
    let hops = to == .csv ? HopTables(folder: place) : nil
    let pitch = to == .pitchtier ? PitchTierFile(place) : nil
    var analysis = try Analysis(
      file, measurement: measurement, only: stretches.kept, given: given,
      onFrame: hops?.add ?? pitch?.add)
    try stretches.check(analysis)
    transcript?.attach(to: &analysis)
    if let engine {
      analysis.add(
        try engine.transcribe(analysis, channel: measurement.channel), from: .recogniser)
    }
    analysis.tellWarnings()
    let timeline = analysis.timeline
    try makeFolder(output)
    switch to {
    case .csv:
      try hops?.commit()
      try TierTables.write(analysis, measurement: measurement, to: place)
    case .textgrid:
      try OutputFile.write(
        TextGrid.text(timeline.labelled, duration: timeline.duration), to: place)
    case .audacity:
      try OutputFile.write(AudacityLabels.text(timeline.labelled), to: place)
    case .pitchtier:
      try pitch?.commit(duration: timeline.duration)
    }
  }
}

enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, textgrid, audacity, pitchtier
}
