import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct ChangeTests {
  private static let pitch = Norm.test(.pitchStandardDeviation, 1.8, 2.6, 4.5, 5.5)

  private static func change(
    _ earlier: Double, _ later: Double, error: Double = 0.1, norm: Norm? = pitch
  ) -> Change {
    Change(
      .pitchStandardDeviation, from: .init(value: earlier, error: error),
      to: .init(value: later, error: error), norm: norm)
  }

  @Test func `the noise is 95 % of both errors together`() {
    let change = Change(
      .pitchStandardDeviation, from: .init(value: 3, error: 0.3), to: .init(value: 3, error: 0.4),
      norm: nil)
    #expect(change.noise == 0.98)
  }

  @Test(arguments: [
    (3.0, 3.28, Change.Verdict.unclear), (3, 2.72, .unclear), (3, 3.29, .more), (3, 2.71, .less),
  ])
  func `only what exceeds the noise is a change`(
    earlier: Double, later: Double, verdict: Change.Verdict
  ) {
    #expect(Self.change(earlier, later).noise == 0.28)
    #expect(Self.change(earlier, later).verdict == verdict)
  }

  @Test(arguments: [
    (2.0, 3.0, Change.Movement.into), (6, 3, .into), (3, 2, .outOf), (3, 6, .outOf),
    (1, 2, .toward), (6, 5, .toward), (2, 1, .away), (5, 6, .away), (3, 4, .within),
  ])
  func `a clear change leads towards the band or away from it`(
    earlier: Double, later: Double, movement: Change.Movement
  ) {
    #expect(Self.change(earlier, later).movement == movement)
  }

  @Test func `what isn't clear leads nowhere and weighs nothing`() {
    let unclear = Self.change(2.5, 2.6)
    #expect(unclear.movement == nil && unclear.weight == 0)
    #expect(Self.change(2, 3, norm: nil).movement == nil)
  }

  @Test func `what chance may do among many figures weighs nothing though it is clear`() {
    let chance = Self.change(2.3, 2.6)
    #expect(chance.isClear && chance.weight == 0)
    #expect(Self.change(2, 2.6).weight > 0)
    #expect(Self.change(3, 4).weight == 0, "inside the band both times")
  }

  @Test func `the weightiest three lead, one of a topic`() {
    let metrics: [MetricID] = [
      .speechRate, .articulationRate, .pitchStandardDeviation, .flatShare, .pauseMedian,
      .levelStandardDeviation, .phraseFade,
    ]
    var change = Self.change(2, 3)
    let weights = [40.0, 30, 50, 60, 0, 20, 10]
    let changes = zip(metrics, weights).map { metric, weight in
      change.weight = weight
      return (metric, change)
    }
    let chosen = Change.selection(Dictionary(uniqueKeysWithValues: changes))
    #expect(chosen == [.flatShare, .speechRate, .levelStandardDeviation])
  }

  @Test func `a change is said with its values, the noise and where it leads`() {
    let message = Self.change(2, 3).message(
      .pitchStandardDeviation, from: 2, to: 3, norm: Self.pitch)
    #expect(
      message
        == "Your pitch varied more than before, by 1.00 semitones (2.00, then 3.00); that is more "
        + "than the measurement's own noise (±0.28). It is now within the comfortable range of 2.6–4.5."
    )
  }

  @Test func `shares are said in percentage points`() {
    let norm = Norm.test(.flatShare, nil, nil, 0.3, 0.5)
    let change = Change(
      .flatShare, from: .init(value: 0.6, error: 0.05), to: .init(value: 0.1, error: 0.05),
      norm: norm)
    let message = change.message(
      .flatShare, from: 0.6, to: 0.1, norm: norm, than: "in the first take")
    #expect(
      message.hasPrefix(
        "Fewer of your 10-second stretches were flat than in the first take, by 50 percentage points "
          + "(60 %, then 10 %); that is more than the measurement's own noise (±14)."))
    #expect(change.summary(.flatShare) == "0.50 less")
  }

  @Test(arguments: Profile.kindIDs)
  func `every metric that can lead has words for more and for less`(id: String) throws {
    let profile = try Profile.load(id)
    for (metric, norm) in profile.norms where FindingRules.judging(metric) != nil {
      let value = norm.amber.high ?? norm.amber.low!
      for later in [value + 10, value - 10] {
        let change = Change(
          metric, from: .init(value: value, error: 0), to: .init(value: later, error: 0), norm: norm
        )
        let message = change.message(metric, from: value, to: later, norm: norm)
        #expect(message.contains("than before, by 10"), "\(metric): \(message)")
      }
    }
  }
}
