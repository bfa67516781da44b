import DSP
import Testing

@Suite struct FFTWPlannerTests {
  @Test func `transforms made on many threads at once give the same bits`() async {
    let alone = spectrum()
    let all = await withTaskGroup(of: [Float].self) { group in
      for _ in 0..<64 { group.addTask { spectrum() } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 64)
    #expect(all.allSatisfy { $0 == alone })
  }
}

private func spectrum() -> [Float] {
  var fft = RealFFT(length: 480)
  var power = [Float](repeating: 0, count: fft.binCount)
  fft.powerSpectrum(&power, of: noise(480), window: Window.hann(count: 480))
  return power
}
