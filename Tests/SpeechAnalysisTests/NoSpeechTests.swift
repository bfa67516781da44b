import TestSupport
import Testing

@testable import SpeechAnalysis

/// What is no speech is not taken for it.
@Suite struct NoSpeechTests {
  @Test func `silence is no speech`() {
    #expect(speechShare(Signals.silence(duration: 30)) == 0)
    #expect(speechShare(Signals.whiteNoise(duration: 30, level: -70)) < 0.02)
  }

  @Test func `loud noise is no speech`() {
    #expect(speechShare(Signals.whiteNoise(duration: 30, level: -20)) < 0.02)
  }

  @Test func `hum is no speech`() { #expect(speechShare(Sounds.hum(duration: 30)) < 0.02) }

  @Test func `music is no speech`() { #expect(speechShare(Sounds.music(duration: 30)) < 0.02) }

  @Test func `applause is no speech`() {
    #expect(speechShare(Sounds.applause(duration: 30)) < 0.02)
  }

  @Test func `a dog is no speech`() { #expect(speechShare(Sounds.dog(duration: 30)) < 0.02) }

  private func speechShare(_ samples: [Float]) -> Double {
    let timeline = Analysis(samples).timeline
    return timeline.speech.reduce(0) { $0 + $1.duration } / timeline.duration
  }
}
