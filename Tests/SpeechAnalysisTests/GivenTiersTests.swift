import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct GivenTiersTests {
  private static let talk = try! Fixture("talk").samples()

  @Test func `no tier given, none marked as given`() {
    #expect(Analysis.talk.timeline.givenTiers.isEmpty)
  }

  @Test func `empty tiers are taken at their word`() {
    let timeline = analyze(Tiers(speech: [], nuclei: [], fillers: []))
    #expect(timeline.span == nil && timeline.pauses.isEmpty && timeline.nuclei.isEmpty)
    #expect(timeline.filledPauses == [])
    #expect(timeline.givenTiers == [.speech, .nuclei, .fillers])
  }

  @Test func `no pauses marked: all is one run`() {
    let timeline = analyze(Tiers(pauses: []))
    #expect(timeline.runs.count == 1 && timeline.pauses.isEmpty)
    #expect(timeline.speech == Analysis.talk.timeline.speech)
  }

  @Test(arguments: Tier.allCases) func `a tier given back unchanged changes nothing`(tier: Tier) {
    let found = Analysis.talk.timeline
    var tiers = Tiers()
    switch tier {
    case .speech: tiers.speech = found.speech
    case .pauses: tiers.pauses = found.pauses.ranges
    case .nuclei: tiers.nuclei = found.nuclei
    case .fillers: tiers.fillers = found.filledPauses
    case .prolongations: tiers.prolongations = found.prolongations
    case .repetitions: tiers.repetitions = found.repetitions
    }
    expectUnchanged(analyze(tiers), given: tiers)
  }

  @Test func `all tiers given back unchanged change nothing`() {
    let found = Analysis.talk.timeline
    let tiers = Tiers(
      speech: found.speech, pauses: found.pauses.ranges, nuclei: found.nuclei,
      fillers: found.filledPauses, prolongations: found.prolongations,
      repetitions: found.repetitions)
    expectUnchanged(analyze(tiers), given: tiers)
  }

  @Test(arguments: 79...82) func `nor where speech goes on to the end of the recording`(rest: Int) {
    let samples = Array(Self.talk.prefix(4 * 16_000 + rest))
    let found = Analysis(samples).timeline
    #expect(found.speech.last?.end == found.duration)
    let again = Analysis(samples, given: Tiers(speech: found.speech)).timeline
    #expect(again.runs == found.runs && again.pitch == found.pitch && again.level == found.level)
    #expect(again.overview == found.overview)
  }

  @Test func `given speech decides runs, pauses and what is heard in them`() {
    let speech = [range(0.6033, 4.0071), range(4.2, 5.9999), range(10.0088, 12.5)]
    let timeline = analyze(Tiers(speech: speech))
    #expect(timeline.speech == speech)
    #expect(timeline.pauses.ranges == [range(5.9999, 10.0088)])
    #expect(timeline.runs.map(\.range) == [range(0.6033, 5.9999), range(10.0088, 12.5)])
    #expect(!timeline.nuclei.isEmpty)
    #expect(timeline.nuclei.allSatisfy { time in speech.contains { $0.contains(time) } })
    #expect(timeline.pitch.voicedTime < 8)
  }

  @Test func `intervals that touch are one run`() {
    let timeline = analyze(Tiers(speech: [range(1, 2), range(2, 3), range(3, 4)]))
    #expect(timeline.runs.map(\.range) == [range(1, 4)])
    #expect(timeline.pauses.isEmpty)
  }

  @Test func `a marked pause cuts detected speech, off the grid too`() throws {
    let run = try #require(Analysis.talk.timeline.runs.dropFirst().first).range
    let pause = range(run.start + 1.0037, run.start + 1.4012)
    let timeline = analyze(Tiers(pauses: [pause]))
    #expect(timeline.pauses.ranges == [pause])
    #expect(timeline.runs.map(\.range.end).first == pause.start)
    #expect(timeline.runs.map(\.range.start).last == pause.end)
    #expect(timeline.nuclei.allSatisfy { !pause.contains($0) })
  }

  @Test func `a marked pause may be shorter than the least that is detected`() throws {
    let run = try #require(Analysis.talk.timeline.runs.dropFirst().first).range
    let pause = range(run.start + 1, run.start + 1.1)
    #expect(analyze(Tiers(pauses: [pause])).pauses.ranges == [pause])
  }

  @Test func `marked pauses before and after all speech are no pauses`() {
    let timeline = analyze(Tiers(pauses: [range(0, 0.3), range(99, 99.3)]))
    #expect(timeline.pauses.isEmpty && timeline.runs.count == 1)
    #expect(timeline.span == Analysis.talk.timeline.span)
  }

  @Test func `touching marked pauses are one`() {
    let middle = Analysis.talk.timeline.pauses[0].range
    let half = (middle.start + middle.end) / 2
    let timeline = analyze(
      Tiers(pauses: [range(middle.start, half), range(half, middle.end)]))
    #expect(timeline.pauses.ranges == [middle])
  }

  @Test func `tiers beyond the end do no harm`() {
    let beyond = [range(1, 2), range(98, 150), range(160, 170)]
    let speech = analyze(Tiers(speech: beyond))
    #expect(speech.runs.map(\.range) == beyond)
    #expect(speech.runs.last == SpeechRun(range: range(160, 170)))
    #expect(analyze(Tiers(pauses: beyond, nuclei: [200], fillers: beyond)).runs.count == 2)
  }

  private func analyze(_ given: Tiers) -> SpeechTimeline {
    Analysis(Self.talk, given: given).timeline
  }

  private func expectUnchanged(
    _ timeline: SpeechTimeline, given: Tiers, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var found = Analysis.talk.timeline
    found.givenTiers = given.tiers
    let isSame = timeline == found
    #expect(isSame, sourceLocation: sourceLocation)
  }
}
