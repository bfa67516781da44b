import Testing

@testable import SpeechAnalysis

@Suite struct FrameRingTests {
  @Test func `holds what it was filled with`() {
    let ring = FrameRing(capacity: 3, filledWith: 7)
    #expect((0..<3).allSatisfy { ring[$0] == 7 })
  }

  @Test(arguments: [1, 3, 8, 58]) func `keeps at least the last frames`(capacity: Int) {
    var ring = FrameRing(capacity: capacity, filledWith: -1)
    for frame in 0..<200 {
      ring[frame] = frame
      #expect((max(0, frame - capacity + 1)...frame).allSatisfy { ring[$0] == $0 })
    }
  }
}
