import DSP
import Testing

@Suite struct SampleBufferTests {
  @Test func `silence stands before the first sample`() {
    let buffer = SampleBuffer(reach: 4, blockLength: 2)
    #expect(buffer.count == 0)
    #expect(frame(buffer, start: -4, length: 4) == [0, 0, 0, 0])
  }

  @Test func `a frame that is gone is refused`() async {
    await #expect(processExitsWith: .failure) {
      var buffer = SampleBuffer(reach: 4, blockLength: 4)
      let block = [Float](repeating: 1, count: 4)
      for _ in 0..<10 { _ = buffer.append(block.span, from: 0, atMost: 4) }
      _ = buffer.withFrame(start: 0, length: 4) { $0.count }
    }
  }

  @Test func `a frame that hasn't come is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = SampleBuffer(reach: 4, blockLength: 4).withFrame(start: 0, length: 1) { $0.count }
    }
  }

  @Test func `takes from the offset and no more than the limit`() {
    var buffer = SampleBuffer(reach: 4, blockLength: 8)
    let block: [Float] = [1, 2, 3, 4, 5]
    #expect(buffer.append(block.span, from: 1, atMost: 3) == 3)
    #expect(buffer.count == 3)
    #expect(frame(buffer, start: -1, length: 4) == [0, 2, 3, 4])
  }

  @Test func `takes no more than fits`() {
    var buffer = SampleBuffer(reach: 2, blockLength: 3)
    let block = [Float](repeating: 1, count: 100)
    #expect(buffer.append(block.span, from: 0, atMost: 100) == 5)
    #expect(buffer.append(block.span, from: 0, atMost: 100) == 5)
  }

  @Test(arguments: [1, 3, 7, 16, 50, 1000])
  func `any block length gives the same frames`(blockLength: Int) {
    let samples = noise(1000)
    var buffer = SampleBuffer(reach: 64, blockLength: 16)
    var taken = 0
    while taken < samples.count {
      let block = Array(samples[taken..<min(taken + blockLength, samples.count)])
      taken += buffer.append(block.span, from: 0, atMost: block.count)
      #expect(buffer.count == taken)
      let expected = (taken - 64..<taken).map { $0 < 0 ? 0 : samples[$0] }
      #expect(frame(buffer, start: taken - 64, length: 64) == expected)
    }
  }

  private func frame(_ buffer: SampleBuffer, start: Int, length: Int) -> [Float] {
    buffer.withFrame(start: start, length: length) { span in span.indices.map { span[$0] } }
  }
}
