import Annotations
import SpeechAnalysis

/// Writes `f0.csv` and `vad.csv` as the hops come: an hour has 360,000, and none are kept.
///
/// The files, and their folder, are made when there is something to write.
final class HopTables {
  private static let bufferLength = 1 << 16

  private let folder: String
  private var f0: Table
  private var activity: Table
  /// The first; nothing is written after it.
  private var error: OutputError?

  init(folder: String) {
    self.folder = folder
    f0 = Table(name: "f0.csv", header: AnnotationCSV.f0Header)
    activity = Table(name: "vad.csv", header: AnnotationCSV.vadHeader)
  }

  func add(_ frame: AnalysisFrame) {
    AnnotationCSV.appendF0(
      time: frame.time, f0: frame.f0, voicing: frame.voicing, to: &f0.buffer)
    AnnotationCSV.appendVAD(time: frame.time, score: frame.speechScore, to: &activity.buffer)
    if f0.buffer.count >= Self.bufferLength { flush() }
  }

  private func flush() {
    do throws(OutputError) {
      guard error == nil else { return discard() }
      try f0.flush(in: folder)
      try activity.flush(in: folder)
    } catch {
      self.error = error
    }
  }

  private func discard() {
    f0.buffer.removeAll(keepingCapacity: true)
    activity.buffer.removeAll(keepingCapacity: true)
  }

  func commit() throws(OutputError) {
    flush()
    if let error { throw error }
    try f0.file?.commit()
    try activity.file?.commit()
  }

  private struct Table {
    let name: String
    var buffer: [UInt8]
    var file: OutputFile?

    init(name: String, header: String) {
      self.name = name
      buffer = Array(header.utf8)
      buffer.reserveCapacity(2 * HopTables.bufferLength)
    }

    mutating func flush(in folder: String) throws(OutputError) {
      if file == nil {
        try makeFolder(folder)
        file = try OutputFile(joined(folder, name))
      }
      try file?.write(buffer)
      buffer.removeAll(keepingCapacity: true)
    }
  }
}
