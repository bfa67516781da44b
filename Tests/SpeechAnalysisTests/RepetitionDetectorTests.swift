import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct RepetitionDetectorTests {
  private let grid = FrameGrid(sampleRate: 16_000, hopLength: 160)

  @Test func `a syllable three times in a row is one, twice is none`() {
    #expect(found(in: [0, 1, 1, 2]) == [])
    #expect(found(in: [0, 1, 1, 1, 2]) == [place(1...3)])
    #expect(found(in: [1, 1, 1, 1, 1]) == [place(0...4)])
    #expect(found(in: [0, 1, 0, 1, 0, 1]) == [])
  }

  @Test func `the end of the recording ends it`() {
    #expect(found(in: [0, 2, 2, 2]) == [place(1...3)])
  }

  @Test(arguments: [(60, true), (61, false)])
  func `syllables further apart than 0.6 s are no repetition`(distance: Int, isFound: Bool) {
    #expect(found(in: [1, 1, 1], distance: distance).isEmpty != isFound)
  }

  @Test func `louder or softer it's the same syllable`() {
    #expect(found(in: [0, 1, 1, 1, 2], gains: [0, 0, 3, -3, 0]) == [place(1...3)])
  }

  @Test(arguments: [(-2, true), (2, true), (4, false)])
  func `a nucleus may be two frames beside its place`(shift: Int, isFound: Bool) {
    #expect(found(in: [0, 1, 1, 1, 2], shift: shift).isEmpty != isFound)
  }

  @Test func `a syllable copied in a recording is found`() throws {
    let samples = try Fixture("talk").samples()
    let before = Analysis(samples).timeline
    #expect(before.repetitions.isEmpty)
    let nuclei = before.nuclei
    let index = try #require(
      nuclei.indices.dropFirst(20).first { nuclei[$0 + 1] - nuclei[$0 - 1] > 0.5 })
    let start = Int(16_000 * (nuclei[index - 1] + nuclei[index]) / 2)
    let end = Int(16_000 * (nuclei[index] + nuclei[index + 1]) / 2)
    let syllable = samples[start..<end]
    let stutter = Array(samples[..<start] + syllable + syllable + syllable + samples[start...])
    let repetition = try #require(Analysis(stutter).timeline.repetitions.first)
    let stretch = Seconds(start) / 16_000...Seconds(end + 3 * syllable.count) / 16_000
    #expect(stretch.contains(repetition.start) && stretch.contains(repetition.end))
  }

  /// Syllables with these patterns; the nucleus of the third is heard `shift` frames late.
  private func found(
    in patterns: [Int], distance: Int = 20, gains: [Float] = [], shift: Int = 0
  ) -> [TimeRange] {
    let length = distance * (patterns.count + 1)
    var detector = RepetitionDetector(grid: grid, capacity: length)
    for frame in 0..<length {
      let index = min(max((frame - distance / 2) / distance, 0), patterns.count - 1)
      let place = frame - distance * (index + 1)
      let gain = gains.isEmpty ? 0 : gains[index]
      detector.hear(
        (0..<40).map { gain + level(of: patterns[index], band: $0, place: place) }, of: frame)
    }
    for index in patterns.indices {
      let late = index == 2 ? shift : 0
      detector.add(nucleus: distance * (index + 1) + late, end: length)
    }
    return detector.finish()
  }

  /// A resonance that moves a band a frame, in another place in each pattern.
  private func level(of pattern: Int, band: Int, place: Int) -> Float {
    let distance = Float(band - place - 8 - 12 * pattern)
    return max(8 - distance * distance / 2, 0)
  }

  private func place(_ syllables: ClosedRange<Int>) -> TimeRange {
    TimeRange(
      start: grid.start(of: 20 * (syllables.lowerBound + 1)),
      end: grid.start(of: 20 * (syllables.upperBound + 1) + 1))
  }
}
