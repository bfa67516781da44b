import DSP
import TestSupport

@testable import SpeechAnalysis

/// A recording frame by frame as voice activity hears it, without the analyzer; silence around it.
struct HeardFrames {
  private static let margin = 1000
  private let padded: [Float]
  private let count: Int

  init(_ samples: [Float]) {
    let silence = [Float](repeating: 0, count: Self.margin)
    padded = silence + samples + silence
    count = samples.count / grid.hopLength
  }

  /// Of the samples that are `length` long with the frame's centre in their middle.
  func around(_ frame: Int, _ length: Int) -> [Float] {
    part(frame * grid.hopLength + (grid.hopLength - length) / 2, length)
  }

  private func part(_ start: Int, _ length: Int) -> [Float] {
    Array(padded[(Self.margin + start)..<(Self.margin + start + length)])
  }

  /// What `body` makes of the features of each frame in order, where it makes anything.
  func compactMap<Result>(_ body: (_ frame: Int, _ features: [Float]) -> Result?) -> [Result] {
    var spectra = FrameAnalyzer(grid: grid)
    var periods = VoicePeriodAnalyzer()
    var detector = VoiceActivityNetwork(SpeechModels.shipped.voiceActivity)
    return (0..<count).compactMap { frame in
      for hop in (frame == 0 ? -1 : frame)...frame {
        let first = hop * grid.hopLength + VoicePeriodAnalyzer.firstSample
        periods.take(
          part(first, VoicePeriodAnalyzer.inputLength).span, isBeforeStart: hop < 0)
      }
      _ = spectra.analyze(around(frame, FrameAnalyzer.frameLength).span)
      _ = detector.push(spectra.bands, periods.period())
      return body(frame, detector.features)
    }
  }
}
