import Annotations
import DSP
import SpeechAnalysis

/// Writes the F0 of one recording as a PitchTier.
final class PitchTierFile {
  private var file: HopFile
  private var pointCount = 0

  init(_ path: String) {
    file = HopFile(path, header: PitchTier.blank)
  }

  func add(_ frame: AnalysisFrame) {
    guard let f0 = frame.f0 else { return }
    PitchTier.append(time: frame.time, f0: f0, to: &file.buffer)
    pointCount += 1
    file.flushIfFull()
  }

  func commit(duration: Seconds) throws(OutputError) {
    try file.commit(header: PitchTier.header(duration: duration, pointCount: pointCount))
  }
}
