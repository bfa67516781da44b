import Annotations
import DSP
import SpeechAnalysis
import Testing

private func range(_ start: Seconds, _ end: Seconds) -> TimeRange {
  TimeRange(start: start, end: end)
}

struct `Tiers against their recording` {
  @Test func `up to 20 ms beyond the end are cut off`() throws {
    let tiers = Tiers(
      speech: [range(1, 9.5), range(9.6, 10.02)], pauses: [range(9.5, 9.6), range(10.01, 10.02)],
      nuclei: [3, 10.015], fillers: [])
    let expected = Tiers(
      speech: [range(1, 9.5), range(9.6, 10)], pauses: [range(9.5, 9.6)], nuclei: [3, 10],
      fillers: [])
    #expect(try tiers.validated(duration: 10, file: "a") == expected)
    #expect(try allTiers.validated(duration: duration, file: "a") == allTiers)
  }

  @Test(arguments: [
    (Tiers(speech: [range(1, 10.03)]), Tier.speech), (Tiers(pauses: [range(1, 10.03)]), .pauses),
    (Tiers(nuclei: [10.03]), .nuclei), (Tiers(fillers: [range(10.01, 10.03)]), .fillers),
  ])
  func `more than that belongs to another recording`(tiers: Tiers, tier: Tier) {
    #expect(throws: AnnotationError(file: "a", .beyondEnd(tier, 10.03, duration: 10))) {
      try tiers.validated(duration: 10, file: "a")
    }
  }
}

struct `Speech and pauses together` {
  private let speech = [range(1, 2), range(2.2, 3), range(3.25, 5), range(6, 7)]

  private func disagreement(_ pauses: [TimeRange]) -> AnnotationError? {
    do throws(AnnotationError) {
      try Tiers(speech: speech, pauses: pauses).reconcile(minimumPause: 0.25, file: "a")
      return nil
    } catch {
      return error
    }
  }

  @Test func `agree when the pauses are the gaps of at least a pause's length`() {
    #expect(disagreement([range(3, 3.25), range(5, 6)]) == nil)
    #expect(disagreement([range(3.01, 3.26), range(4.99, 5.99)]) == nil)
  }

  @Test func `agree at the threshold whatever the rounding`() throws {
    let tiers = Tiers(speech: [range(0, 0.1), range(0.35, 1)], pauses: [range(0.1, 0.35)])
    #expect(0.35 - 0.1 != 0.25)
    try tiers.reconcile(minimumPause: 0.25, file: "a")
    #expect(throws: AnnotationError(file: "a", .disagreement(0.1))) {
      try tiers.reconcile(minimumPause: 0.2501, file: "a")
    }
  }

  private static let disagreements: [([TimeRange], Seconds)] = [
    ([range(3, 3.25)], 5), ([range(5, 6)], 3), ([], 3), ([range(3, 3.25), range(5, 5.98)], 5),
    ([range(2.98, 3.25), range(5, 6)], 2.98), ([range(3, 3.25), range(5, 6), range(7, 8)], 7),
    ([range(2, 2.2), range(3, 3.25), range(5, 6)], 2),
  ]

  @Test(arguments: disagreements)
  func `disagree where they first differ`(pauses: [TimeRange], time: Seconds) {
    #expect(disagreement(pauses) == AnnotationError(file: "a", .disagreement(time)))
  }

  @Test func `say what to do`() {
    #expect(
      disagreement([])?.description
        == "a: the tiers speech and pauses disagree at 3.0 s; correct both or delete one of the two tiers"
    )
  }

  @Test func `one tier alone is always right`() throws {
    try Tiers(speech: speech).reconcile(minimumPause: 0.25, file: "a")
    try Tiers(pauses: [range(0, 1)]).reconcile(minimumPause: 0.25, file: "a")
  }
}
