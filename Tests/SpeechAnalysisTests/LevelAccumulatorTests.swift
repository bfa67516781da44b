import DSP
import Testing

@testable import SpeechAnalysis

@Suite struct LevelAccumulatorTests {
  @Test func `nothing heard, nothing known`() {
    let level = LevelAccumulator().finish()
    #expect(level == LevelSummary())
  }

  @Test func `speech over noise`() throws {
    let level = accumulate(speech: -20, background: -50)
    #expect(abs(try #require(level.speech) + 20) < 1e-9)
    #expect(abs(try #require(level.noiseFloor) + 50) < 0.1)
    #expect(abs(try #require(level.signalToNoise) - 29.996) < 0.1)
    #expect(try #require(level.standardDeviation) < 1e-9)
  }

  @Test func `the noise is taken from the speech`() throws {
    let level = accumulate(speech: -50 + 3.0103, background: -50)
    #expect(abs(try #require(level.signalToNoise)) < 0.2)
  }

  @Test(arguments: [(0, -120, 60), (-60, -50, -10)])
  func `the ratio stays between -10 and 60 dB`(speech: Double, background: Double, ratio: Double) {
    #expect(accumulate(speech: speech, background: background).signalToNoise == ratio)
  }

  @Test func `speech without sound has a level that is a number`() throws {
    let level = accumulate(speech: -.infinity, background: -60)
    #expect(try #require(level.speech).isFinite)
    #expect(try #require(level.signalToNoise) == -10)
  }

  @Test func `without background the quietest frames stand for it`() throws {
    var levels = LevelAccumulator()
    for frame in 0..<1000 {
      let quiet = frame % 20 == 0
      levels.add(
        .made(frame, f0: 100, isSpeech: true, level: quiet ? -55 : -20), isBackground: false)
    }
    #expect(abs(try #require(levels.finish().noiseFloor) + 55) < 0.1)
  }

  @Test func `the deviation is that of the voiced frames`() throws {
    var levels = LevelAccumulator()
    for frame in 0..<100 {
      levels.add(
        .made(frame, f0: 100, isSpeech: true, level: frame % 2 == 0 ? -20 : -28),
        isBackground: false)
      levels.add(.made(frame, isSpeech: true, level: -90), isBackground: false)
    }
    #expect(abs(try #require(levels.finish().standardDeviation) - 4) < 1e-9)
  }

  private func accumulate(speech: Decibels, background: Decibels) -> LevelSummary {
    var levels = LevelAccumulator()
    for frame in 0..<100 {
      levels.add(
        .made(frame, f0: speech.isFinite ? 100 : nil, isSpeech: true, level: speech),
        isBackground: false)
      levels.add(.made(frame, level: background), isBackground: true)
    }
    return levels.finish()
  }
}
