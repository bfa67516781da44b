import DSP
import Foundation
import Testing

@testable import SpeechAnalysis

@Suite struct PitchAccumulatorTests {
  @Test func `no voicing, no pitch`() {
    let pitch = accumulate(frames: 500) { _ in nil }
    #expect(pitch == PitchSummary(voicedTime: 0, windows: [], voicedShare: 0))
  }

  @Test func `a steady voice has its F0 and no movement`() throws {
    let pitch = accumulate(frames: 1000) { _ in 200 }
    #expect(abs(1200 * log2(try #require(pitch.medianF0) / 200)) < 5)
    #expect(abs(pitch.voicedTime - 10) < 1e-9)
    #expect(pitch.windows.count == 1)
    #expect(pitch.windows[0].standardDeviation < 1e-9)
    #expect(pitch.windows[0].pitchRange <= 0.05)
  }

  @Test func `two notes an octave apart`() throws {
    let pitch = accumulate(frames: 1000) { $0 % 2 == 0 ? 100 : 200 }
    let window = try #require(pitch.windows.first)
    #expect(abs(window.pitchRange - 12) < 0.1)
    #expect(abs(window.standardDeviation - 6) < 1e-9)
    #expect(abs(window.meanF0 - 150) < 1e-9 && abs(window.standardDeviationF0 - 50) < 1e-9)
    #expect(abs(window.variationQuotient - 1 / 3.0) < 1e-9)
  }

  @Test func `windows are of 10 s from the first frame of speech`() {
    let pitch = accumulate(from: 350, frames: 2550) { _ in 150 }
    #expect(pitch.windows.map(\.range) == [range(3.5, 13.5), range(13.5, 23.5), range(23.5, 29)])
    #expect(pitch.windows.map(\.voicedTime) == [10, 10, 5.5])
  }

  @Test func `a window with under 1 s of voicing is left out`() {
    let pitch = accumulate(frames: 3000) { (1000..<1950).contains($0) ? nil : 150 }
    #expect(pitch.windows.map(\.range) == [range(0, 10), range(20, 30)])
    #expect(abs(pitch.voicedTime - 20.5) < 1e-9)
  }

  @Test func `each window has a range of its own`() {
    let pitch = accumulate(frames: 2000) { $0 < 1000 ? ($0 % 2 == 0 ? 100 : 200) : 150 }
    #expect(abs(pitch.windows[0].pitchRange - 12) < 0.1)
    #expect(pitch.windows[1].pitchRange <= 0.05)
  }

  @Test func `what isn't believed is voiced but has no part in the figures`() throws {
    var pitch = PitchAccumulator(grid: grid)
    for frame in 0..<1000 {
      var point = ContourPoint.made(frame, f0: frame < 300 ? 75 : 150)
      if frame < 300 { point.pitch = nil }
      pitch.add(point)
    }
    let summary = pitch.finish(end: 10)
    #expect(summary.voicedTime == 10)
    #expect(abs(summary.windows[0].voicedTime - 7) < 1e-9)
    #expect(summary.windows[0].standardDeviation < 1e-9)
    #expect(abs(try #require(summary.medianF0) - 150) < 1)
  }

  private func accumulate(
    from first: Int = 0, frames: Int, f0: (Int) -> Hertz?
  ) -> PitchSummary {
    var pitch = PitchAccumulator(grid: grid)
    for frame in first..<(first + frames) { pitch.add(.made(frame, f0: f0(frame))) }
    return pitch.finish(end: grid.start(of: first + frames))
  }
}
