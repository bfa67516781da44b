import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

/// Only some stretches of a recording count.
@Suite struct KeptStretchesTests {
  private static let talk = try! Fixture("talk").samples()
  private static let found = Analysis.talk.timeline

  private func timeline(_ only: [Stretch], given: Tiers = Tiers()) -> SpeechTimeline {
    var parameters = AnalysisParameters()
    parameters.only = only
    return Analysis(Self.talk, parameters: parameters, given: given).timeline
  }

  @Test(arguments: [[Stretch(start: 0)], [Stretch(start: 0, end: 200)]])
  func `all of it is as if none were chosen`(only: [Stretch]) {
    var timeline = timeline(only)
    #expect(timeline.sections == Self.found.sections)
    timeline.parameters.only = nil
    let isSame = timeline == Self.found
    #expect(isSame)
  }

  @Test func `borders in silence cut nothing but the pause they stand in`() {
    let pause = Self.found.pauses[5].range
    let border = (pause.start + pause.end) / 2
    let first = timeline([Stretch(start: 0, end: border)])
    let second = timeline([Stretch(start: border)])
    #expect(first.speech + second.speech == Self.found.speech)
    #expect((first.runs + second.runs).map(\.range) == Self.found.runs.map(\.range))
    var pauses = Self.found.pauses.ranges
    pauses.remove(at: 5)
    #expect((first.pauses + second.pauses).ranges == pauses)
    #expect(first.nuclei + second.nuclei == Self.found.nuclei)
    #expect(first.speakingTime + second.speakingTime == Self.found.speakingTime - pause.duration)
  }

  @Test func `a run is cut at a border, and the rest of it is neither speech nor a pause`() throws {
    let run = try #require(Self.found.runs.first { $0.range.duration > 2 }).range
    let (from, to) = (run.start + 0.5, run.start + 1.5)
    let timeline = timeline([Stretch(start: 0, end: from), Stretch(start: to)])
    #expect(timeline.pauses.ranges == Self.found.pauses.ranges)
    #expect(timeline.sections.count == 2)
    #expect(abs(timeline.sections[0].end - from) <= 0.01)
    #expect(abs(timeline.sections[1].start - to) <= 0.01)
    #expect(abs(timeline.speakingTime - (Self.found.speakingTime - 1)) <= 0.02)
    #expect(timeline.nuclei == Self.found.nuclei.filter { $0 < from || $0 >= to })
    #expect(timeline.pitch.voicedTime < Self.found.pitch.voicedTime)
    #expect(timeline.pitch.windows.allSatisfy { !$0.range.contains((from + to) / 2) })
  }

  @Test func `the result doesn't depend on how the audio was split into blocks`() {
    var parameters = AnalysisParameters()
    parameters.only = [Stretch(start: 3, end: 11), Stretch(start: 20, end: 33.3)]
    let whole = Analysis(Self.talk, parameters: parameters)
    let isSame = Analysis(Self.talk, blockLength: 161, parameters: parameters) == whole
    #expect(isSame)
  }

  @Test func `given tiers are cut as what is heard is`() {
    let only = [Stretch(start: 10, end: 40), Stretch(start: 50.5)]
    let tiers = Tiers(
      speech: Self.found.speech, nuclei: Self.found.nuclei, fillers: [range(9, 11), range(42, 43)])
    var (given, heard) = (timeline(only, given: tiers), timeline(only))
    #expect(given.filledPauses == [range(10, 11)])
    #expect(given.nuclei == heard.nuclei)
    #expect(given.pauses.ranges == heard.pauses.ranges)
    for index in given.sections.indices {
      #expect(abs(given.sections[index].start - heard.sections[index].start) <= 0.01)
    }
    (given, heard) = (timeline(only, given: Tiers(pauses: Self.found.pauses.ranges)), heard)
    #expect(given.pauses == heard.pauses)
  }

  @Test func `where nothing is said in what counts, there is no speech`() {
    let timeline = timeline([Stretch(start: 0, end: 0.2)])
    #expect(timeline.span == nil && timeline.sections.isEmpty && timeline.speakingTime == 0)
  }
}
