import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct SpeechAnalyzerTests {
  @Test(arguments: [0, 1, 79, 80, 81, 159, 160, 161, 400])
  func `a few samples of silence are a recording without speech`(count: Int) {
    let analysis = Analysis([Float](repeating: 0, count: count))
    #expect(analysis.timeline.duration == Double(count) / 16_000)
    #expect(analysis.timeline.span == nil && analysis.timeline.pauses.isEmpty)
    #expect(analysis.frames.count == (count + 79) / 160)
  }

  @Test(arguments: ["silence", "tone-220"]) func `a recording without a voice has no speech`(
    name: String
  ) throws {
    let reference = try Fixture(name).reference()
    let timeline = Analysis(try Fixture(name).samples()).timeline
    #expect(timeline.speech.isEmpty && timeline.nuclei.isEmpty)
    let level = try #require(reference.noiseFloor ?? reference.level)
    #expect(abs(try #require(timeline.level.noiseFloor) - level) < 0.5)
  }

  @Test(arguments: ["talk", "interview", "short", "noisy", "clipped"])
  func `a voice is speech-like`(name: String) throws {
    #expect(Analysis(try Fixture(name).samples()).timeline.isSpeechLike)
  }

  @Test func `music is not, unless a person says so`() throws {
    let music = try Fixture("music").samples()
    #expect(!Analysis(music).timeline.isSpeechLike)
    let all = Tiers(speech: [TimeRange(start: 0, end: Double(music.count) / 16_000)])
    #expect(Analysis(music, given: all).timeline.isSpeechLike)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `white noise is no speech at any level, from its first frame`(seed: UInt64) {
    let noise = Signals.whiteNoise(duration: 5, level: -20, seed: seed)
    for gain in [0, -30, -60] {
      let timeline = Analysis(noise.raised(by: Double(gain))).timeline
      #expect(timeline.speech.isEmpty)
      #expect(abs(timeline.level.noiseFloor! - Double(gain - 20)) < 0.5)
    }
  }

  @Test func `a constant is silence with an offset`() throws {
    let timeline = Analysis([Float](repeating: 0.25, count: 160_000)).timeline
    #expect(abs(timeline.offset - 0.25) < 1e-6)
    #expect(timeline.speech.isEmpty && timeline.mainsHum == nil)
    #expect(try #require(timeline.level.noiseFloor) < -120)
  }

  @Test func `words are found where they are`() throws {
    let bursts = try Bursts.spoken()
    let timeline = Analysis(bursts.samples).timeline
    #expect(timeline.speech.count == Bursts.count)
    for (found, burst) in zip(timeline.speech, bursts.ranges) {
      #expect(abs(found.start - burst.lowerBound) < 0.05)
      #expect(abs(found.end - burst.upperBound) < 0.05)
    }
    #expect(timeline.pauses.count == Bursts.count - 1)
    #expect(timeline.runs.map(\.range) == timeline.speech)
  }

  @Test(arguments: [(0, -3.0103), (-20, -23.0103)])
  func `a tone's level is that of a sine`(gain: Decibels, level: Decibels) throws {
    let tone = Signals.tone(440, duration: 3, amplitude: 1).raised(by: gain)
    let timeline = Analysis(tone, given: Tiers(speech: [range(0.5, 2.5)])).timeline
    #expect(abs(try #require(timeline.level.speech) - level) < 0.1)
  }

  @Test(arguments: [-70, -50, -35]) func `noise floor and ratio are those of the mix`(
    noise: Decibels
  ) throws {
    let bursts = try Bursts.spoken(noiseLevel: noise)
    let (found, marked) = (
      Analysis(bursts.samples), Analysis(bursts.samples, given: bursts.marked)
    )
    let ratio = decibels(power: bursts.power) - noise
    #expect(abs(try #require(found.timeline.level.noiseFloor) - noise) < 0.5)
    #expect(abs(try #require(marked.timeline.level.signalToNoise) - ratio) < 0.5)
    #expect(abs(try #require(found.timeline.level.signalToNoise) - ratio) < 1)
  }

  @Test(arguments: [50.0, 60]) func `mains hum under a talk is found`(frequency: Hertz) throws {
    let talk = try Fixture("talk").samples()
    let seconds = Seconds(talk.count) / 16_000
    let hum = [1.0, 2, 3].map {
      Signals.tone($0 * frequency, duration: seconds, amplitude: 0.02 / $0)
    }
    let timeline = Analysis(hum.reduce(talk) { $0.mixed(with: $1) }).timeline
    #expect(timeline.mainsHum?.frequency == frequency)
    #expect(Analysis.talk.timeline.mainsHum == nil)
  }

  @Test func `a clipped talk is heard as it was`() throws {
    let clipped = Analysis(Signals.clipped(try Fixture("talk").samples(), gain: 20)).timeline
    let talk = Analysis.talk.timeline
    #expect(clipped.runs.count == talk.runs.count)
    let (clippedF0, f0) = (try #require(clipped.pitch.medianF0), try #require(talk.pitch.medianF0))
    #expect(abs(12 * log2(clippedF0 / f0)) < 0.5)
  }

  @Test func `F0 is looked for to the last frame`() {
    for length in stride(from: 16_000, to: 32_000, by: 499) {
      let voice = Signals.pulseTrain(100, duration: Seconds(length) / 16_000)
      let analysis = Analysis(
        Signals.whiteNoise(duration: 0.5, level: -70) + voice,
        given: Tiers(speech: [range(0.5, 9)]))
      #expect(analysis.frames.last?.isSpeech == true)
    }
  }
}
