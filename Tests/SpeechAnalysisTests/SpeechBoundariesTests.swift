import DSP
import Testing

@testable import SpeechAnalysis

@Suite struct SpeechBoundariesTests {
  @Test func `no speech has no boundaries`() {
    #expect(follow(detected: [], given: nil).isEmpty)
    #expect(follow(detected: [0..<100], given: []).isEmpty)
  }

  @Test func `detected speech begins and ends on the grid`() {
    #expect(
      follow(detected: [10..<20, 50..<60], given: nil) == [range(0.1, 0.2), range(0.5, 0.6)])
  }

  @Test func `speech that is still going on ends with the recording`() {
    #expect(follow(detected: [90..<100], given: nil) == [range(0.9, 1)])
  }

  @Test(
    arguments: [
      [range(0.1037, 0.1973)], [range(0.2, 0.4), range(0.4, 0.6)], [range(0.301, 0.304)],
      [range(0, 1)], [range(0.95, 1.7)], [range(0.11, 0.114), range(0.116, 0.118)],
    ])
  func `given speech is taken as it is, off the grid too`(given: [TimeRange]) {
    #expect(follow(detected: [5..<7], given: given) == given)
  }

  @Test func `a frame is given speech when its centre is`() {
    var boundaries = SpeechBoundaries(grid: grid, given: [range(0.014, 0.046)])
    let speech = (0..<10).filter { frame in
      _ = boundaries.advance(to: frame, detected: false)
      return boundaries.isSpeech(frame, detected: false)
    }
    #expect(speech == [1, 2, 3, 4])
  }

  private func follow(detected: [Range<Int>], given: [TimeRange]?) -> [TimeRange] {
    var boundaries = SpeechBoundaries(grid: grid, given: given)
    var events: [SpeechBoundaries.Event] = []
    for frame in 0..<100 {
      events += boundaries.advance(
        to: frame, detected: detected.contains { $0.contains(frame) })
    }
    events += boundaries.finish(duration: 1)
    return stride(from: 0, to: events.count, by: 2).map { pair in
      guard case .begin(let start) = events[pair], case .end(let end) = events[pair + 1] else {
        return range(-1, -1)
      }
      return range(start, end)
    }
  }
}
