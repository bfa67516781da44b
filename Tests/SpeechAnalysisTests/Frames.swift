import DSP
import Foundation

@testable import SpeechAnalysis

/// The grid of the analysis.
let grid = FrameGrid(
  sampleRate: SpeechAnalyzer.sampleRate, hopLength: SpeechAnalyzer.hopLength)

extension AnalysisFrame {
  /// A frame as decided; voiced speech where `f0` is given.
  static func made(
    _ index: Int, f0: Hertz? = nil, isSpeech: Bool = false, level: Decibels = -60,
    isNucleus: Bool = false
  ) -> AnalysisFrame {
    AnalysisFrame(
      index: index, time: grid.centre(of: index), f0: f0, voicing: f0 == nil ? 0 : 1,
      speechScore: isSpeech ? 1 : 0, isSpeech: isSpeech, power: DSP.power(decibels: level),
      speechBandPower: DSP.power(decibels: level), isNucleus: isNucleus)
  }
}

extension ContourPoint {
  /// A frame of speech whose tracked pitch is believed.
  static func made(_ index: Int, f0: Hertz? = nil, level: Decibels = -60) -> ContourPoint {
    let frame = AnalysisFrame.made(index, f0: f0, isSpeech: true, level: level)
    let pitch = f0.map { 12 * log2($0) }
    return ContourPoint(frame: frame, tracked: pitch, pitch: pitch)
  }
}

func range(_ start: Seconds, _ end: Seconds) -> TimeRange {
  TimeRange(start: start, end: end)
}
