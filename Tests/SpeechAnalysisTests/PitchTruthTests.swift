import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

/// F0 against voices whose F0 is known because they are synthesised.
@Suite struct PitchTruthTests {
  enum Source: CaseIterable {
    case pulses, vowel

    func voice(_ contour: [Hertz]) -> [Float] {
      self == .pulses ? Voices.pulses(contour) : Voices.vowel(contour)
    }
  }

  @Test(arguments: [60, 75.5, 97.3, 121.7, 150, 187, 233.3, 290, 361, 430, 500], Source.allCases)
  func `a steady voice`(f0: Hertz, source: Source) throws {
    let voice = expectFollowed(steady(f0), source)
    let median = try #require(voice.timeline.pitch.medianF0)
    #expect(abs(1200 * log2(median / f0)) < 10)
  }

  @Test(arguments: [50, 600], Source.allCases)
  func `a voice at the floor or the ceiling`(f0: Hertz, source: Source) {
    var parameters = AnalysisParameters()
    (parameters.f0Floor, parameters.f0Ceiling) = (50, 600)
    let contour = steady(f0)
    expectFollowed(source.voice(contour), contour, parameters: parameters)
  }

  @Test(arguments: [(100, 200), (200, 120), (150, 400), (90, 65)], Source.allCases)
  func `a glide of 1 s`(ends: (Hertz, Hertz), source: Source) {
    expectFollowed(Voices.glide(from: ends.0, to: ends.1, duration: 1), source)
  }

  @Test(arguments: [95, 130, 220, 400], Source.allCases)
  func `vibrato of a semitone, five times a second`(f0: Hertz, source: Source) {
    expectFollowed(Voices.vibrato(around: f0, depth: 1, frequency: 5, duration: 1), source)
  }

  @Test(arguments: [100, 180, 260], [0.01, 0.02, 0.03])
  func `jitter moves no median and no octave`(f0: Hertz, jitter: Double) {
    let contour = steady(f0, duration: 2)
    let voice = TrackedVoice(Voices.vowel(Voices.jittered(contour, by: jitter)), contour: contour)
    let errors = voice.errors.sorted()
    #expect(voice.voicedShare > 0.95)
    #expect(!errors.isEmpty && abs(errors[errors.count / 2]) < 10)
    #expect(voice.grossErrors == 0)
  }

  @Test(arguments: [100, 130, 180, 250])
  func `a telephone's band, without the fundamental`(f0: Hertz) {
    let contour = Voices.glide(from: f0, to: 1.1 * f0, duration: 1)
    expectFollowed(Voices.pulses(contour, band: 300...3400), contour)
  }

  @Test(arguments: [90, 120, 210, 330])
  func `breath 15 dB under the voice`(f0: Hertz) {
    let contour = Voices.glide(from: f0, to: 0.9 * f0, duration: 1)
    let breath = Signals.whiteNoise(duration: 1, seed: 3)
    expectFollowed(Voices.vowel(contour).mixed(with: breath, under: 15), contour)
  }

  @Test(arguments: [50, 60], [85, 110, 215])
  func `hum 15 dB under the voice`(mains: Hertz, f0: Hertz) {
    let contour = Voices.glide(from: f0, to: 1.1 * f0, duration: 1)
    let hum = Sounds.hum(mains, duration: 1)
    expectFollowed(Voices.vowel(contour).mixed(with: hum, under: 15), contour)
  }

  @Test(arguments: [42, 55, 68])
  func `creak is low or unvoiced, never an octave up`(f0: Hertz) {
    let contour = steady(f0)
    let creak = Voices.perturbed(contour) { $0.isMultiple(of: 2) ? 1.12 : 0.88 }
    let voice = TrackedVoice(Voices.vowel(creak), contour: contour)
    #expect(voice.errors.allSatisfy { $0 < 600 })
  }

  @Test func `a whisper is unvoiced`() {
    let whisper = Voices.whisper(duration: 2)
    let voice = TrackedVoice(whisper, contour: steady(100, duration: 2))
    #expect(voice.voicedShare < 0.01)
  }

  @Test(arguments: [110, 210], [1, 2.5, 4])
  func `the deviation in semitones is the contour's, within 0.1`(
    f0: Hertz, swing: Semitones
  ) throws {
    let contour = Voices.contour(duration: 10) { time in
      f0 * exp2(swing * (sin(2 * .pi * 0.31 * time) + 0.3 * sin(2 * .pi * 1.3 * time)) / 12)
    }
    let isVoiced = contour.indices.map { $0 % 4800 < 3200 }
    let syllables = zip(Voices.vowel(contour), isVoiced).map { $1 ? $0 : 0 }
    let voice = TrackedVoice(syllables, contour: contour)
    let window = try #require(voice.timeline.pitch.windows.first)
    var truth = RunningStatistics()
    for (f0, isVoiced) in zip(contour, isVoiced) where isVoiced { truth.add(12 * log2(f0)) }
    #expect(abs(window.standardDeviation - truth.standardDeviation) < 0.1)
  }

  private func steady(_ f0: Hertz, duration: Seconds = 1) -> [Hertz] {
    Voices.contour(duration: duration) { _ in f0 }
  }

  @discardableResult
  private func expectFollowed(
    _ contour: [Hertz], _ source: Source, sourceLocation: SourceLocation = #_sourceLocation
  ) -> TrackedVoice {
    expectFollowed(source.voice(contour), contour, sourceLocation: sourceLocation)
  }

  @discardableResult
  private func expectFollowed(
    _ samples: [Float], _ contour: [Hertz],
    parameters: AnalysisParameters = AnalysisParameters(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> TrackedVoice {
    let voice = TrackedVoice(samples, contour: contour, parameters: parameters)
    #expect(voice.medianError < 10, sourceLocation: sourceLocation)
    #expect(voice.share(within: 50) >= 0.95, sourceLocation: sourceLocation)
    #expect(voice.grossErrors == 0, sourceLocation: sourceLocation)
    return voice
  }
}
