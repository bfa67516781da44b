import Annotations
import DSP
import FoundationEssentials
import SpeechAnalysis

extension Tiers {
  /// The tiers in hand-corrected files, held against each other and against the recording.
  init(files: [String], recording: String, measurement: MeasurementOptions) throws {
    self.init()
    guard !files.isEmpty else { return }
    for file in files {
      let parsed = try ParsedTiers(bytes: contents(of: file), name: file)
      try merge(parsed.tiers, from: file)
    }
    let all = files.joined(separator: ", ")
    try reconcile(minimumPause: measurement.parameters.minimumPause, file: all)
    let duration = try duration(of: recording, channel: measurement.channel)
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
  }
}

/// A file of tiers that can't be read.
struct SegmentsError: Error, CustomStringConvertible {
  let file: String

  var description: String {
    "\(file) can't be read: check the name and the permissions of the file for --segments"
  }
}

private func contents(of file: String) throws(SegmentsError) -> [UInt8] {
  guard !isFolder(file), !isSpecialFile(file),
    let data = FileManager.default.contents(atPath: file)
  else { throw SegmentsError(file: file) }
  return Array(data)
}
