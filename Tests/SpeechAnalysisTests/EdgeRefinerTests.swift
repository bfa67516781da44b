import Testing

@testable import SpeechAnalysis

@Suite struct EdgeRefinerTests {
  @Test(arguments: [46..<104, 53..<97, 42..<108, 50..<100])
  func `edges are where the level turns`(loud: Range<Int>) {
    #expect(refined(decided: 50..<100, loud: loud) == loud)
  }

  @Test func `an edge moves no further than its reach`() {
    #expect(refined(decided: 50..<100, loud: 20..<140) == 42..<108)
  }

  @Test func `edges stay where the level says nothing`() {
    #expect(refined(decided: 50..<100, loud: 0..<0) == 50..<100)
    #expect(refined(decided: 50..<100, loud: 70..<80) == 50..<100)
  }

  @Test func `speech from the first frame to the last keeps its edges`() {
    #expect(refined(decided: 0..<150, loud: 0..<150) == 0..<150)
    #expect(refined(decided: 2..<148, loud: 2..<148) == 2..<148)
  }

  @Test func `a short gap that is loud all through is closed`() {
    let (first, second) = (50..<100, 111..<140)
    let flags = flags {
      first.contains($0) || second.contains($0)
    } loud: {
      (50..<140).contains($0)
    }
    #expect(flags.firstIndex(of: true) == 50)
    #expect(flags.lastIndex(of: true) == 139)
    #expect(flags[50..<140].allSatisfy { $0 })
  }

  /// The frames of speech, which must be one run.
  private func refined(decided: Range<Int>, loud: Range<Int>) -> Range<Int> {
    let flags = flags(decided.contains, loud: loud.contains)
    let frames = flags.indices.filter { flags[$0] }
    #expect(frames == Array(frames.first!...frames.last!))
    return frames.first!..<(frames.last! + 1)
  }

  private func flags(_ isDecided: (Int) -> Bool, loud isLoud: (Int) -> Bool) -> [Bool] {
    let count = 150
    var refiner = EdgeRefiner()
    var levels = FrameRing<Float>(capacity: count, filledWith: 0)
    var flags = FrameRing(capacity: count, filledWith: false)
    for frame in 0..<count { levels[frame] = isLoud(frame) ? -20 : -60 }
    for frame in 0..<count {
      refiner.push(
        isDecided(frame), at: frame, probability: isDecided(frame) ? 0.9 : 0.1, levels: levels,
        end: min(frame + EdgeRefiner.reach + 10, count), flags: &flags)
    }
    return (0..<count).map { flags[$0] }
  }
}
