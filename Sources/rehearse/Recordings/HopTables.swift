import Annotations
import SpeechAnalysis

/// Writes `f0.csv` and `vad.csv`.
final class HopTables {
  private var f0: HopFile
  private var activity: HopFile

  init(folder: String) {
    f0 = HopFile(joined(folder, "f0.csv"), header: AnnotationCSV.f0Header)
    activity = HopFile(joined(folder, "vad.csv"), header: AnnotationCSV.vadHeader)
  }

  func add(_ frame: AnalysisFrame) {
    AnnotationCSV.appendF0(
      time: frame.time, f0: frame.f0, voicing: frame.voicing, to: &f0.buffer)
    AnnotationCSV.appendVAD(time: frame.time, score: frame.speechScore, to: &activity.buffer)
    f0.flushIfFull()
    activity.flushIfFull()
  }

  func commit() throws(OutputError) {
    try f0.commit()
    try activity.commit()
  }
}
