import DSP
import Foundation
import TestSupport

@testable import SpeechAnalysis

/// What the analysis says of a synthesised voice that is marked as speech, in a quiet room, beside its
/// contour.
struct TrackedVoice {
  private static let silence: Seconds = 0.4
  /// What lies nearer to the start or end of the voice isn't judged.
  private static let margin: Seconds = 0.05

  let timeline: SpeechTimeline
  /// Frames away from the edges.
  let frames: [AnalysisFrame]
  private let contour: [Hertz]

  init(
    _ samples: [Float], contour: [Hertz], parameters: AnalysisParameters = AnalysisParameters()
  ) {
    let rest = Signals.silence(duration: Self.silence)
    let clean = rest + samples + rest
    let noise = Signals.whiteNoise(duration: Seconds(clean.count) / 16_000, level: -70)
    let end = Self.silence + Seconds(samples.count) / 16_000
    let analysis = Analysis(
      clean.mixed(with: noise), parameters: parameters,
      given: Tiers(speech: [range(Self.silence, end)]))
    timeline = analysis.timeline
    let judged = (Self.silence + Self.margin)...(end - Self.margin)
    frames = analysis.frames.filter { judged.contains($0.time) }
    self.contour = contour
  }

  func truth(at time: Seconds) -> Hertz {
    contour[Int((time - Self.silence) * 16_000)]
  }

  /// How far each voiced frame is off, in cents.
  var errors: [Double] {
    frames.compactMap { frame in frame.f0.map { 1200 * log2($0 / truth(at: frame.time)) } }
  }

  var medianError: Double {
    let sizes = errors.map(abs).sorted()
    return sizes.isEmpty ? .infinity : sizes[sizes.count / 2]
  }

  /// Share of all frames; one that is called unvoiced is not close.
  func share(within cents: Double) -> Double {
    Double(errors.count { abs($0) <= cents }) / Double(frames.count)
  }

  /// Frames that are off by more than a fifth.
  var grossErrors: Int {
    errors.count { abs(exp2($0 / 1200) - 1) > 0.2 }
  }

  var voicedShare: Double {
    Double(errors.count) / Double(frames.count)
  }
}
