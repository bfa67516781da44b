import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct ScoreCurveTests {
  private let pace = Norm.test(.speechRate, 2.6, 3, 4, 4.4)

  @Test(arguments: [
    (3.0, 100.0), (3.5, 100), (4.0, 100), (4.2, 80), (4.4, 60), (4.6, 40), (4.8, 20), (9, 20),
    (2.8, 80), (2.6, 60), (2.2, 20), (0, 20),
  ])
  func `100 in green, 60 at the amber edge, 20 at the end of the line`(value: Double, score: Double)
  {
    #expect(abs(pace.score(value) - score) < 1e-9)
  }

  @Test func `where the edges meet it is 100 inside and 20 outside`() {
    let deadAir = Norm.test(.longestPause, nil, nil, 5, 5)
    #expect(deadAir.score(5) == 100)
    #expect(deadAir.score(5.01) == 20)
  }

  @Test func `an open side never costs anything`() {
    let fade = Norm.test(.phraseFade, nil, nil, 6, 10)
    #expect(fade.score(-1e6) == 100)
    let floor = Norm.test(.speechRate, 1, 2, nil, nil)
    #expect(floor.score(1e6) == 100)
  }

  @Test func `every curve stays within 20 and 100 and falls away from green on both sides`() {
    for norm in Profile.synthetic.norms.values {
      let scores = grid(norm).map(norm.score)
      #expect(scores.allSatisfy { (20...100).contains($0) })
      let top = scores.firstIndex(of: 100)!
      let rising = zip(scores[..<top], scores[..<top].dropFirst())
      let falling = zip(scores[top...], scores[top...].dropFirst())
      #expect(rising.allSatisfy { $0 <= $1 })
      #expect(falling.allSatisfy { $0 >= $1 })
    }
  }

  @Test func `a curve whose edges differ has no jump`() {
    for norm in Profile.synthetic.norms.values where norm.green.high != norm.amber.high {
      let scores = grid(norm).map(norm.score)
      #expect(zip(scores, scores.dropFirst()).allSatisfy { abs($0 - $1) < 2 })
    }
  }

  @Test func `on a slope the uncertainty is the error times the slope`() {
    #expect(abs(pace.scoreUncertainty(4.3, standardError: 0.05) - 5) < 1e-9)
  }

  @Test func `deep inside green the uncertainty is nothing, near an edge it is something`() {
    #expect(pace.scoreUncertainty(3.5, standardError: 0.1) == 0)
    #expect(abs(pace.scoreUncertainty(3.95, standardError: 0.1) - 2.5) < 1e-9)
  }

  /// 2,000 steps from well under to well over the norm.
  private func grid(_ norm: Norm) -> [Double] {
    let low = norm.amber.low ?? 0
    let high = norm.amber.high ?? 1
    return (0...2000).map { low - high + Double($0) / 2000 * (3 * high - low) }
  }
}
