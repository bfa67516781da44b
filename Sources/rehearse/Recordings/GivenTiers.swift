import Annotations
import DSP
import SpeechAnalysis

extension Tiers {
  /// The tiers in hand-corrected files, held against each other and against the recording.
  init(files: [String], recording: String, measurement: MeasurementOptions) throws {
    self.init()
    guard !files.isEmpty else { return }
    for file in files {
      let parsed = try ParsedTiers(bytes: contents(of: file, for: "--segments"), name: file)
      try merge(parsed.tiers, from: file)
    }
    let all = files.joined(separator: ", ")
    try reconcile(minimumPause: measurement.parameters.minimumPause, file: all)
    let duration = try duration(of: recording, measurement: measurement)
    self = try validated(duration: duration, file: all)
  }

  private mutating func merge(_ other: Tiers, from file: String) throws(AnnotationError) {
    if let tier = other.tiers.first(where: tiers.contains) {
      throw AnnotationError(file: file, .duplicate(tier))
    }
    speech = speech ?? other.speech
    pauses = pauses ?? other.pauses
    nuclei = nuclei ?? other.nuclei
    fillers = fillers ?? other.fillers
    prolongations = prolongations ?? other.prolongations
    repetitions = repetitions ?? other.repetitions
  }
}
