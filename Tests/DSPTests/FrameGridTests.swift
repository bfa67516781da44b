import DSP
import Testing

@Suite struct FrameGridTests {
  let grid = FrameGrid(sampleRate: 16_000, hopLength: 160)

  @Test func `no samples make no frames`() {
    #expect(grid.frameCount(inSamples: 0) == 0)
    #expect(grid.frameCount(in: 0) == 0)
    #expect(grid.time(ofSamples: 0) == 0)
  }

  @Test func `a hop of nothing is refused`() async {
    await #expect(processExitsWith: .failure) { _ = FrameGrid(sampleRate: 16_000, hopLength: 0) }
  }

  @Test func `the tenth hop of 10 ms`() {
    #expect(grid.hop == 0.01)
    #expect(grid.start(of: 10) == 0.1)
    #expect(abs(grid.centre(of: 10) - 0.105) < 1e-12)
    #expect(grid.time(ofSamples: 16_001) == 1.0000625)
  }

  @Test(arguments: [(80, 0), (81, 1), (160, 1), (240, 1), (241, 2), (16_000, 100)])
  func `a frame counts from the sample at its centre`(samples: Int, frames: Int) {
    #expect(grid.frameCount(inSamples: samples) == frames)
  }

  @Test(arguments: [1, 2, 3, 7, 160])
  func `frames in samples are those whose centre comes before the end`(hopLength: Int) {
    let grid = FrameGrid(sampleRate: 1000, hopLength: hopLength)
    let counts = (0..<500).map { grid.frameCount(inSamples: $0) }
    let centres = (0..<500).map { samples in
      (0...500).count { (Double($0) + 0.5) * Double(hopLength) < Double(samples) }
    }
    #expect(counts == centres)
  }

  @Test func `seconds and frames go there and back`() {
    for frame in stride(from: 0, to: 4_000_000, by: 997) {
      #expect(grid.frameCount(in: grid.start(of: frame)) == frame)
      #expect(grid.time(ofSamples: frame * grid.hopLength) == grid.start(of: frame))
    }
  }

  @Test func `a centre lies between its start and the next`() {
    for frame in stride(from: 0, to: 4_000_000, by: 997) {
      #expect(grid.start(of: frame) < grid.centre(of: frame))
      #expect(grid.centre(of: frame) < grid.start(of: frame + 1))
    }
  }
}
