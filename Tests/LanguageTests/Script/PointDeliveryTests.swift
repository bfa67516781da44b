import Testing

@testable import Language
@testable import SpeechAnalysis

@Suite struct PointDeliveryTests {
  /// Five syllables a second from 0 to 30 s, in three runs with pauses around the middle one, 12 to 16 s.
  private static func timeline(
    pause: Double, level: Double = 0, pitch: Double = 0, rate: Double = 5
  ) -> SpeechTimeline {
    let runs = [
      TimeRange(start: 0, end: 12 - pause), TimeRange(start: 12, end: 16),
      TimeRange(start: 16 + pause, end: 30),
    ]
    var timeline = SpeechTimeline.empty
    timeline.runs = runs.map { SpeechRun(range: $0) }
    timeline.pauses = zip(runs, runs.dropFirst()).map {
      Pause(TimeRange(start: $0.end, end: $1.start))
    }
    timeline.syllables = runs.enumerated().flatMap { index, run in
      stride(from: run.start + 0.1, to: run.end, by: index == 1 ? 1 / rate : 0.2).map {
        Syllable(
          nucleus: $0, pitch: index == 1 ? 80 + pitch : 80, level: index == 1 ? -20 + level : -20)
      }
    }
    return timeline
  }

  private func delivery(_ timeline: SpeechTimeline) -> PointDelivery {
    DeliveryAround(timeline, .shipped).delivery(of: TimeRange(start: 12.1, end: 15.8))
  }

  @Test func `said like everything around it, a point has no sign`() {
    let delivery = delivery(Self.timeline(pause: 0.3))
    #expect(delivery.signs.isEmpty && !delivery.hasLanded)
    #expect(delivery.levelChange == 0 && delivery.pitchChange == 0)
    #expect(abs(delivery.rateChange ?? 1) < 0.05)
    #expect(abs(delivery.pauseBefore - 0.3) < 1e-9)
  }

  @Test func `each sign is told`() {
    #expect(delivery(Self.timeline(pause: 1.1)).signs == [.pauseBefore, .pauseAfter])
    #expect(delivery(Self.timeline(pause: 0.3, level: 2)).signs == [.louder])
    #expect(delivery(Self.timeline(pause: 0.3, pitch: 1.5)).signs == [.higher])
    #expect(delivery(Self.timeline(pause: 0.3, rate: 4)).signs == [.slower])
    #expect(delivery(Self.timeline(pause: 0.3, level: -3, pitch: -3, rate: 6)).signs.isEmpty)
  }

  @Test func `two signs make it stand out, one doesn't, and pauses on both sides are one`() {
    #expect(!delivery(Self.timeline(pause: 0.3, level: 4)).hasLanded)
    #expect(!delivery(Self.timeline(pause: 1.1)).hasLanded)
    #expect(delivery(Self.timeline(pause: 1.1, level: 4)).hasLanded)
    #expect(delivery(Self.timeline(pause: 0.3, level: 4, pitch: 4)).hasLanded)
  }

  @Test func `too little speech says nothing of pace, level and pitch`() {
    let delivery = DeliveryAround(Self.timeline(pause: 1.2), .shipped)
      .delivery(of: TimeRange(start: 12, end: 12.4))
    #expect(delivery.articulationRate == nil && delivery.levelChange == nil)
    #expect(delivery.signs == [.pauseBefore])
  }
}
