import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct SpeechAnalyzerLawTests {
  @Test(arguments: [1, 7, 159, 160, 161, 400, 4096, 100_000])
  func `the result doesn't depend on how the talk was split`(blockLength: Int) throws {
    let split = Analysis(try Fixture("talk").samples(), blockLength: blockLength)
    expectSame(split, .talk)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `nor on blocks of any lengths, wherever it ends`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let end = Int.random(in: 0...48_000, using: &generator)
    let samples = Array(try Fixture("short").samples().prefix(end))
    let sink = FrameSink()
    var analyzer = SpeechAnalyzer(models: .shipped) { sink.frames.append($0) }
    var taken = 0
    while taken < end {
      let next = min(taken + Int.random(in: 0...3000, using: &generator), end)
      analyzer.process(samples.span.extracting(taken..<next))
      taken = next
    }
    expectSame(Analysis(timeline: analyzer.finish(), frames: sink.frames), Analysis(samples))
  }

  @Test func `the same input gives the same result`() throws {
    expectSame(Analysis(try Fixture("talk").samples()), .talk)
  }

  @Test func `frames come in order, each once`() {
    let frames = Analysis.talk.frames
    #expect(frames.map(\.index) == Array(0..<frames.count))
    #expect(frames.allSatisfy { $0.time == grid.centre(of: $0.index) })
  }

  @Test func `the timeline says what the frames say`() {
    let (timeline, frames) = (Analysis.talk.timeline, Analysis.talk.frames)
    #expect(
      frames.filter(\.isSpeech).map(\.time)
        == frames.map(\.time).filter { time in
          timeline.speech.contains { $0.contains(time) }
        })
    #expect(timeline.nuclei == frames.filter { $0.isNucleus && $0.isSpeech }.map(\.time))
    #expect(frames.allSatisfy { $0.isSpeech || $0.f0 == nil })
    let voiced = frames.count { $0.f0 != nil }
    #expect(abs(timeline.pitch.voicedTime - Double(voiced) / 100) < 1e-9)
  }

  @Test func `runs and pauses take turns and fill the span`() throws {
    let timeline = Analysis.talk.timeline
    let span = try #require(timeline.span)
    #expect(timeline.runs.dropLast().map(\.range.end) == timeline.pauses.map(\.range.start))
    #expect(timeline.runs.dropFirst().map(\.range.start) == timeline.pauses.map(\.range.end))
    #expect(span.start == timeline.speech.first?.start && span.end == timeline.speech.last?.end)
    #expect(timeline.pauses.allSatisfy { $0.duration > 0.25 - 1e-9 })
  }

  @Test func `an offset changes the offset alone`() throws {
    let talk = Analysis.talk.timeline
    let moved = Analysis(try Fixture("talk").samples().map { $0 + 0.05 }).timeline
    #expect(abs(moved.offset - talk.offset - 0.05) < 1e-4)
    #expect(moved.speech == talk.speech)
    // The network hears levels in bands, and an offset fills the lowest: a peak may move by two frames.
    #expect(moved.nuclei.count == talk.nuclei.count)
    #expect(zip(moved.nuclei, talk.nuclei).allSatisfy { abs($0 - $1) < 0.021 })
    #expect(abs(moved.level.noiseFloor! - talk.level.noiseFloor!) < 0.05)
    #expect(abs(moved.level.speech! - talk.level.speech!) < 0.01)
    #expect(abs(moved.pitch.medianF0! - talk.pitch.medianF0!) < 0.5)
  }

  @Test func `the longest minimum pause joins all runs, the shortest parts all speech`() throws {
    var parameters = AnalysisParameters()
    parameters.minimumPause = 60
    let samples = try Fixture("talk").samples()
    #expect(Analysis(samples, parameters: parameters).timeline.runs.count == 1)
    parameters.minimumPause = 0
    let parted = Analysis(samples, parameters: parameters).timeline
    #expect(parted.runs.map(\.range) == parted.speech)
    #expect(parted.speech == Analysis.talk.timeline.speech)
  }
}

/// Without the values in the message: there are ten thousand frames.
func expectSame(
  _ first: Analysis, _ second: Analysis, sourceLocation: SourceLocation = #_sourceLocation
) {
  let isSameTimeline = first.timeline == second.timeline
  #expect(isSameTimeline, sourceLocation: sourceLocation)
  let isSameFrames = first.frames == second.frames
  #expect(isSameFrames, sourceLocation: sourceLocation)
}
