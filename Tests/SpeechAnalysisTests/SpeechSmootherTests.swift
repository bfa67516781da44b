import Testing

@testable import SpeechAnalysis

@Suite struct SpeechSmootherTests {
  @Test func `inactivity is no speech`() {
    #expect(smooth([], of: 100).isEmpty)
  }

  @Test func `a stretch is kept as it is`() {
    #expect(smooth([20..<50], of: 100) == [20..<50])
  }

  @Test func `nothing begins before the first frame or ends after the last`() {
    #expect(smooth([0..<100], of: 100) == [0..<100])
  }

  @Test func `a burst under 80 ms is dropped`() {
    #expect(smooth([20..<27], of: 100).isEmpty)
    #expect(smooth([20..<28], of: 100) == [20..<28])
  }

  @Test func `a gap of 100 ms is bridged, a longer one is not`() {
    #expect(smooth([20..<40, 50..<70], of: 100) == [20..<70])
    #expect(smooth([20..<40, 51..<70], of: 100) == [20..<40, 51..<70])
  }

  @Test func `bursts that are near to each other count as one`() {
    #expect(smooth([20..<23, 30..<33], of: 100) == [20..<33])
  }

  @Test func `every frame comes out once, a fixed time later`() {
    var smoother = SpeechSmoother()
    let decided = (0..<100).map { smoother.push($0 % 3 == 0) != nil }
    #expect(decided == (0..<100).map { $0 >= SpeechSmoother.lookahead })
  }

  private func smooth(_ active: [Range<Int>], of count: Int) -> [Range<Int>] {
    var smoother = SpeechSmoother()
    let frames = (0..<(count + SpeechSmoother.lookahead)).compactMap { frame in
      smoother.push(active.contains { $0.contains(frame) })
    }
    let edges = zip([false] + frames, frames + [false]).enumerated().filter { $1.0 != $1.1 }
    return stride(from: 0, to: edges.count, by: 2).map { edges[$0].offset..<edges[$0 + 1].offset }
  }
}
