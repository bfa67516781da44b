import DSP
import Testing

@testable import SpeechAnalysis

@Suite struct SyllableAccumulatorTests {
  @Test func `a syllable has the highest pitch and level near its nucleus`() throws {
    let syllables = accumulate { frame in
      var point = ContourPoint.made(
        frame, f0: frame == 58 ? 200 : 100, level: frame == 51 ? -20 : -30)
      point.frame.isNucleus = frame == 50
      return point
    }
    let syllable = try #require(syllables.first)
    #expect(syllables.count == 1 && syllable.nucleus == grid.centre(of: 50))
    #expect(abs(try #require(syllable.pitch) - 12 * 7.643856) < 1e-4)
    #expect(abs(try #require(syllable.level) + 20) < 1e-9)
  }

  @Test func `what is further away has no part in it`() throws {
    let syllables = accumulate { frame in
      var point = ContourPoint.made(
        frame, f0: abs(frame - 50) > 10 ? 100 : nil, level: abs(frame - 50) > 2 ? -20 : -30)
      point.frame.isNucleus = frame == 50
      return point
    }
    #expect(syllables.map(\.pitch) == [nil])
    #expect(abs(try #require(syllables[0].level) + 30) < 1e-9)
  }

  @Test func `given nuclei stand for those detected, at their own times`() {
    let given: [Seconds] = [0, 0.1234, 0.1234, 0.999, 1, 7]
    let syllables = accumulate(given: given) { frame in
      var point = ContourPoint.made(frame, f0: 100)
      point.frame.isNucleus = frame == 50
      return point
    }
    #expect(syllables.map(\.nucleus) == given)
    #expect(syllables.map { $0.pitch != nil } == [true, true, true, true, false, false])
  }

  @Test func `a nucleus outside speech is none`() {
    let syllables = accumulate { frame in
      var point = ContourPoint.made(frame, f0: 100)
      (point.frame.isNucleus, point.frame.isSpeech) = (true, false)
      return point
    }
    #expect(syllables.isEmpty)
  }

  private func accumulate(
    given: [Seconds]? = nil, _ point: (Int) -> ContourPoint
  ) -> [Syllable] {
    var accumulator = SyllableAccumulator(grid: grid, given: given)
    for frame in 0..<100 { accumulator.add(point(frame)) }
    return accumulator.finish()
  }
}
