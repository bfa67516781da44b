import DSP

@testable import SpeechAnalysis
@testable import SpeechMetrics

func range(_ start: Seconds, _ end: Seconds) -> TimeRange {
  TimeRange(start: start, end: end)
}

extension SpeechTimeline {
  /// Runs with the gaps between them as pauses, and nothing else known.
  static func made(
    duration: Seconds? = nil, runs: [TimeRange], nuclei: [Seconds] = [],
    fillers: [TimeRange] = [], prolongations: [TimeRange] = []
  ) -> SpeechTimeline {
    SpeechTimeline(
      duration: duration ?? runs.last?.end ?? 0, parameters: AnalysisParameters(), speech: runs,
      runs: runs.map { SpeechRun(range: $0) },
      pauses: zip(runs, runs.dropFirst()).map { Pause(range($0.end, $1.start)) },
      syllables: nuclei.map { Syllable(nucleus: $0) },
      filledPauses: fillers, prolongations: prolongations,
      pitch: PitchSummary(voicedTime: 0, windows: []),
      level: LevelSummary(), overview: Overview(columnDuration: 0.01, columns: []), mainsHum: nil,
      offset: 0, givenTiers: [])
  }

  /// Runs of 1 s with pauses of these lengths between them.
  static func made(pauses: [Seconds]) -> SpeechTimeline {
    var runs = [range(0, 1)]
    for pause in pauses { runs.append(range(runs.last!.end + pause, runs.last!.end + pause + 1)) }
    return made(runs: runs)
  }

  var metrics: DeliveryMetrics {
    DeliveryMetrics(
      timeline: self, recording: .made(duration: duration),
      syllablesPerWord: SyllablesPerWord(value: 1.5, deviation: 0.15), fluency: .made)
  }
}

extension Recording {
  static func made(duration: Seconds, clippedShare: Double = 0) -> Recording {
    Recording(
      duration: duration, sampleRate: 16_000, channelCount: 1, channel: nil, format: "WAV, 16 bit",
      peak: 0.5, clippedShare: clippedShare, warnings: [])
  }
}

extension FluencyModel {
  /// 5 and a point for each syllable a second over 4, which counts from 3 to 6.
  static let made = FluencyModel(
    intercept: 5, range: 0...10, standardError: 1.5,
    predictors: [
      Predictor(
        metric: .articulationRate, range: 3...6, missing: 3, transform: .none, mean: 4, scale: 1,
        weight: 1)
    ])
}

/// Whether the metric has this value, to rounding.
func holds(
  _ id: MetricID, of timeline: SpeechTimeline, is value: Double
) -> Bool {
  timeline.metrics[id].value.map { abs($0 - value) < 1e-9 } ?? false
}
