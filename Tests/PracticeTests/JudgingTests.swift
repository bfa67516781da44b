import Feedback
import SpeechMetrics
import Testing

@testable import Practice

@Suite struct `An attempt` {
  private func outcome(
    _ id: String, _ takes: [HeardTake], level: Int = 2, profile: Profile = .talk
  ) -> DrillOutcome {
    let drill = Drill.shipped(id)
    return DrillOutcome(
      drill, level: level, takes: takes, profile: profile,
      band: drill.band(level: level, profile: .talk)!)
  }

  @Test(
    arguments: [
      (0.6, DrillOutcome.Verdict.inside), (0.45, .inside), (0.44, .close), (0.25, .below),
      (0.92, .close), (1.2, .above),
    ])
  func `hits the band, misses it, or is too close to call`(
    _ value: Double, verdict: DrillOutcome.Verdict
  ) {
    #expect(outcome("pauses", [.made([.pauseMedian: value])]).verdict == verdict)
  }

  @Test func `counts when it hits or misses, and else neither way`() {
    #expect(outcome("pauses", [.made([.pauseMedian: 0.6])]).passed == true)
    #expect(outcome("pauses", [.made([.pauseMedian: 0.2])]).passed == false)
    #expect(outcome("pauses", [.made([.pauseMedian: 0.44])]).passed == nil)
  }

  @Test func `is less certain the shorter it is`() {
    func noise(_ duration: Double) -> Double {
      var take = HeardTake.made([.pauseMedian: 0.6])
      take.recording.duration = duration
      guard case .figure(_, let noise) = Drill.shipped("pauses").reading([take], profile: .talk)
      else { return .nan }
      return noise
    }
    #expect(noise(30) == Repeatability.shipped.deviation(.pauseMedian, inTakeOf: 30))
    #expect(abs(noise(15) - noise(60) * 2) < 1e-9)
  }

  @Test func `with too little speech is not judged`() {
    let take = HeardTake.made([.pauseMedian: 0.6, .phonationTime: 8])
    let outcome = outcome("pauses", [take])
    #expect(
      outcome.verdict
        == .notJudged(reason: "there is 8 s of speech, and this drill needs 10"))
    #expect(outcome.message.contains("counts for nothing, either way"))
  }

  @Test func `in much noise isn't judged by pitch, but by pauses`() {
    let values: [MetricID: Double] = [
      .signalToNoise: 6, .pitchStandardDeviation: 3, .pauseMedian: 0.6,
    ]
    #expect(outcome("pitch", [.made(values)]).passed == nil)
    #expect(outcome("pauses", [.made(values)]).passed == true)
  }

  @Test func `with a metric that is missing says why`() {
    #expect(
      outcome("pauses", [.made([:])]).verdict == .notJudged(reason: "no speech was found"))
  }

  @Test func `of two takes is their difference, and noisier than one`() {
    let takes = [6.0, 3.5].map { HeardTake.made([.articulationRate: $0]) }
    let outcome = outcome("contrast-pace", takes)
    #expect(outcome.value == 2.5)
    #expect(outcome.passed == true)
    guard case .figure(_, let noise) = outcome.reading else {
      Issue.record("no figure")
      return
    }
    let one = Repeatability.shipped.deviation(.articulationRate, inTakeOf: 30)!
    #expect(abs(noise - one * 2.0.squareRoot()) < 1e-9)
  }

  @Test func `of two takes needs both for a difference, and the second to be natural`() {
    let short = HeardTake.made([.phonationTime: 3, .pitchStandardDeviation: 6])
    let good = HeardTake.made([.articulationRate: 4, .pitchStandardDeviation: 3])
    #expect(outcome("contrast-pace", [short, good]).passed == nil)
    #expect(outcome("overdo", [short, good]).passed == true)
  }

  @Test func `of fillers is what the speaker counted, and nothing where nobody did`() {
    let found: [MetricID: Double] = [.filledPausesPerMinute: 9, .speakingTime: 60]
    #expect(outcome("fillers", [.made(found, count: 2)]).value == 2)
    #expect(outcome("fillers", [.made(found)]).verdict == .notJudged(reason: "nobody counted"))
  }

  @Test func `is told with its figure, its noise and its aim`() {
    let outcome = outcome("pauses", [.made([.pauseMedian: 0.62])])
    #expect(outcome.figure.wholeMatch(of: /0\.62 ± 0\.\d\d s/) != nil)
    #expect(outcome.message == "Half of your pauses are longer than 0.62 s, inside 0.45–0.9 s.")
  }
}
