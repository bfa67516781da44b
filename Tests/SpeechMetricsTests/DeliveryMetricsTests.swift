import DSP
import Testing

@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct DeliveryMetricsTests {
  @Test func `without speech only the recording is known`() {
    var timeline = SpeechTimeline.made(duration: 12, runs: [])
    timeline.level.noiseFloor = -60
    let metrics = timeline.metrics
    #expect(metrics[.duration].value == 12 && metrics[.noiseFloor].value == -60)
    #expect(metrics[.clipping].value == 0)
    for id in MetricID.ofSound where ![.duration, .noiseFloor, .clipping].contains(id) {
      #expect(metrics[id] == Measurement(missing: .noSpeech))
    }
    #expect(metrics.pace.isEmpty)
  }

  @Test func `without silence the noise is unknown`() {
    let metrics = SpeechTimeline.made(runs: [range(0, 1)]).metrics
    #expect(metrics[.noiseFloor] == Measurement(missing: .noSilence))
  }

  @Test func `every metric has a value or a reason`() {
    let metrics = SpeechTimeline.made(pauses: [1]).metrics
    for id in MetricID.allCases {
      #expect((metrics[id].value == nil) == (metrics[id].missing != nil))
    }
  }

  @Test func `levels and clipping are passed on, clipping in per cent`() {
    var timeline = SpeechTimeline.made(runs: [range(1, 2)])
    timeline.level = LevelSummary(speech: -20, noiseFloor: -55, signalToNoise: 35)
    let metrics = DeliveryMetrics(
      timeline: timeline, recording: .made(duration: 3, clippedShare: 0.0125),
      syllablesPerWord: nil, fluency: .made)
    #expect(metrics[.speechLevel].value == -20 && metrics[.noiseFloor].value == -55)
    #expect(metrics[.signalToNoise].value == 35 && metrics[.clipping].value == 1.25)
  }

  @Test func `time is told apart`() {
    let timeline = SpeechTimeline.made(duration: 20, runs: [range(2, 6), range(8, 12)])
    #expect(holds(.duration, of: timeline, is: 20))
    #expect(holds(.speakingTime, of: timeline, is: 10))
    #expect(holds(.phonationTime, of: timeline, is: 8))
    #expect(holds(.phonationTimeRatio, of: timeline, is: 0.8))
    #expect(holds(.leadingSilence, of: timeline, is: 2))
    #expect(holds(.trailingSilence, of: timeline, is: 8))
  }

  @Test func `silence at the edges changes nothing but itself`() {
    let runs = [range(0, 20), range(21, 50), range(50.5, 62)]
    let nuclei = (0..<200).map { 0.3 * Double($0) }
    let plain = SpeechTimeline.made(runs: runs, nuclei: nuclei).metrics
    let edged = SpeechTimeline.made(
      duration: 200, runs: runs.map { range($0.start + 100, $0.end + 100) },
      nuclei: nuclei.map { $0 + 100 }
    ).metrics
    let edges: Set<MetricID> = [.duration, .leadingSilence, .trailingSilence]
    for id in MetricID.allCases where !edges.contains(id) {
      #expect(plain[id].value.map(id.rounded) == edged[id].value.map(id.rounded))
      #expect(plain[id].missing == edged[id].missing)
    }
  }
}
