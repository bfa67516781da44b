import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct ScoreTests {
  @Test func `a talk in the middle of every band scores 100`() throws {
    let score = SyntheticTalk.good.assessment.score
    #expect(score.overall == 100)
    #expect(score.uncertainty == 0)
    #expect(score.withheld == nil)
    #expect(score.dimensions.map(\.group) == [.pauses, .pace, .pitch, .level, .fillers])
  }

  @Test func `the overall score is the weighted mean of the parts`() throws {
    // speech rate 4.2: 80, weight 3; pitch 2.2: 80, weight 4; level 6: 100, weight 1.
    let score = SyntheticTalk([
      .speechRate: 4.2, .pitchStandardDeviation: 2.2, .levelStandardDeviation: 6,
    ]).assessment.score
    let overall = try #require(score.overall)
    #expect(abs(overall - 82.5) < 1e-9)
    #expect(score.dimensions.count == 3)
  }

  @Test func `uncertainties add in quadrature`() throws {
    var talk = SyntheticTalk()
    talk.measurements[.signalToNoise] = nil
    talk.measurements[.speechRate] = Measurement(4.3, standardError: 0.05)  // 5 points, weight 3
    talk.measurements[.pitchStandardDeviation] = Measurement(2, standardError: 0.1)  // 5, weight 4
    let score = talk.assessment.score
    let uncertainty = try #require(score.uncertainty)
    #expect(abs(uncertainty - 25.0 / 7) < 1e-9)
  }

  @Test func `noise and a telephone's band make the score less certain, and move it nowhere`()
    throws
  {
    var talk = SyntheticTalk([.speechRate: 4.2, .pitchStandardDeviation: 2.2])
    let score = { (ratio: Double, rate: Int) in
      talk.measurements[.signalToNoise] = Measurement(ratio)
      talk.recording.sampleRate = rate
      return talk.assessment.score
    }
    let clean = score(50, 48_000)
    let others = [score(20, 48_000), score(14, 48_000), score(50, 8000), score(14, 8000)]
    #expect(others.allSatisfy { $0.overall == clean.overall })
    let uncertainties = try ([clean] + others).map { try #require($0.uncertainty) }
    #expect(uncertainties[0] < 0.1)
    #expect(uncertainties[0] < uncertainties[1] && uncertainties[1] < uncertainties[2])
    #expect(uncertainties[0] + 0.1 < uncertainties[3] && uncertainties[2] < uncertainties[4])
  }

  @Test func `metrics without a weight don't count`() {
    let score = SyntheticTalk([.phraseFade: 20, .speechRate: 3.5, .pitchStandardDeviation: 3.5])
      .assessment.score
    #expect(score.overall == 100)
    #expect(
      score.dimensions.flatMap(\.parts).map(\.metric) == [.speechRate, .pitchStandardDeviation])
  }

  @Test func `metrics that are withheld don't count`() {
    var talk = SyntheticTalk.good
    talk.measurements[.signalToNoise] = Measurement(8)
    #expect(talk.assessment.score.dimensions.map(\.group) == [.pauses, .pace, .level])
  }

  @Test func `under a minute of speech there is no overall score but there are dimensions`() {
    var talk = SyntheticTalk.good
    talk.measurements[.phonationTime] = Measurement(59.9)
    let score = talk.assessment.score
    #expect(score.overall == nil)
    #expect(score.uncertainty == nil)
    #expect(score.withheld == "there is 59.9 s of speech; 60 s is needed")
    #expect(score.dimensions.count == 5)
  }

  @Test func `one dimension is too few for an overall score`() {
    let score = SyntheticTalk([.pitchStandardDeviation: 3]).assessment.score
    #expect(score.overall == nil)
    #expect(score.withheld == "there are figures for fewer than two dimensions")
  }

  @Test func `less than half of the weight is too little for an overall score`() {
    let score = SyntheticTalk([.speechRate: 3.5, .pauseMedian: 0.6]).assessment.score
    #expect(score.withheld == "there are figures for less than half of what the profile weighs")
  }
}
