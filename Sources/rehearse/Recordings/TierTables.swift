import Annotations
import FoundationEssentials
import Models
import SpeechAnalysis
import SpeechMetrics

/// The tiers of one recording as tables, and beside them what they rest on.
enum TierTables {
  /// All that an export as tables can write; the words only of a transcript.
  static let files: [(name: String, form: FileForm)] = [
    ("segments.csv", .table(header: AnnotationCSV.labelledHeader)),
    ("pauses.csv", .table(header: AnnotationCSV.pausesHeader)),
    ("nuclei.csv", .table(header: AnnotationCSV.nucleiHeader)),
    ("fillers.csv", .table(header: AnnotationCSV.labelledHeader)),
    ("prolongations.csv", .table(header: AnnotationCSV.labelledHeader)),
    ("repetitions.csv", .table(header: AnnotationCSV.labelledHeader)),
    ("words.csv", .table(header: AnnotationCSV.wordsHeader)),
    ("f0.csv", .table(header: AnnotationCSV.f0Header)),
    ("vad.csv", .table(header: AnnotationCSV.vadHeader)),
    ("parameters.json", .json),
  ]

  static func write(
    _ analysis: Analysis, measurement: MeasurementOptions, to folder: String
  ) throws(OutputError) {
    let timeline = analysis.timeline
    try makeFolder(folder)
    func write(_ text: String, to name: String) throws(OutputError) {
      try OutputFile.write(text, to: joined(folder, name))
    }
    try write(AnnotationCSV.segments(timeline.speech), to: "segments.csv")
    try write(AnnotationCSV.pauses(timeline.pauses), to: "pauses.csv")
    try write(AnnotationCSV.nuclei(timeline.nuclei), to: "nuclei.csv")
    try write(AnnotationCSV.fillers(timeline.filledPauses), to: "fillers.csv")
    try write(AnnotationCSV.prolongations(timeline.prolongations), to: "prolongations.csv")
    try write(AnnotationCSV.repetitions(timeline.repetitions), to: "repetitions.csv")
    if let transcript = timeline.transcript {
      try write(AnnotationCSV.words(transcript), to: "words.csv")
    }
    try write(ExportRecord(analysis, measurement).json, to: "parameters.json")
  }
}

/// What the tables rest on: with this they can be understood and got again.
private struct ExportRecord: Encodable {
  var schema = "rehearse.export/1"
  var tool = "rehearse"
  var toolVersion = version
  var recording: String
  var track: Int?
  var channel: Int?
  var duration: Double
  var parameters: AnalysisParameters
  var givenTiers: [Tier]
  var hashes = ["models": ModelFiles.hash, "weights": Weights.hash]

  init(_ analysis: Analysis, _ measurement: MeasurementOptions) {
    recording = analysis.name
    track = analysis.recording.track?.number
    channel = measurement.channel
    duration = analysis.timeline.duration
    parameters = analysis.timeline.parameters
    givenTiers = analysis.timeline.givenTiers
  }

  var json: String { rehearse.json(self) }
}
