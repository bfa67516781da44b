import TestSupport

@testable import SpeechAnalysis

/// All that comes out of one analysis.
struct Analysis: Equatable {
  var timeline: SpeechTimeline
  var frames: [AnalysisFrame]
}

extension Analysis {
  /// Analyses `samples` in blocks of `blockLength`, or all at once.
  init(
    _ samples: [Float], blockLength: Int? = nil,
    parameters: AnalysisParameters = AnalysisParameters(), given: Tiers = Tiers()
  ) {
    let sink = FrameSink()
    var analyzer = SpeechAnalyzer(
      models: .shipped, parameters: parameters, given: given
    ) { sink.frames.append($0) }
    let step = blockLength ?? max(samples.count, 1)
    for start in stride(from: 0, to: samples.count, by: step) {
      analyzer.process(samples.span.extracting(start..<min(start + step, samples.count)))
    }
    timeline = analyzer.finish()
    frames = sink.frames
  }

  static let talk = try! Analysis(Fixture("talk").samples())
}

final class FrameSink {
  var frames: [AnalysisFrame] = []
}
