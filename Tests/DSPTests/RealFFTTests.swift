import DSP
import Foundation
import Testing

@Suite struct RealFFTTests {
  @Test func `an empty frame has no power`() {
    #expect(powerSpectrum([], length: 8) == [0, 0, 0, 0, 0])
  }

  @Test func `an odd length is refused`() async {
    await #expect(processExitsWith: .failure) { _ = RealFFT(length: 7) }
  }

  @Test func `a frame longer than its transform is refused`() async {
    await #expect(processExitsWith: .failure) {
      var fft = RealFFT(length: 4)
      var power: [Float] = [0, 0, 0]
      fft.powerSpectrum(&power, of: [1, 1, 1, 1, 1, 1], window: [1, 1, 1, 1, 1, 1])
    }
  }

  @Test func `a constant of 1 gives the length in bin 0`() {
    #expect(agree(powerSpectrum([1, 1, 1, 1, 1, 1, 1, 1], length: 8), [64, 0, 0, 0, 0]))
  }

  @Test func `an impulse is flat`() {
    #expect(agree(powerSpectrum([0, 0, 3], length: 8), [9, 9, 9, 9, 9]))
  }

  @Test func `the window is applied`() {
    let windowed = zip(noise(16), Window.hann(count: 16)).map { $0 * $1 }
    var fft = RealFFT(length: 16)
    var power = [Float](repeating: 0, count: 9)
    fft.powerSpectrum(&power, of: noise(16), window: Window.hann(count: 16))
    #expect(agree(power, powerSpectrum(windowed, length: 16)))
  }

  @Test(arguments: [2, 4, 6, 16, 50, 54, 400, 512])
  func `the power is that of the transform by definition`(length: Int) {
    let frame = noise(length)
    #expect(agree(powerSpectrum(frame, length: length), definition(frame)))
  }

  @Test(arguments: [2, 16, 50, 512]) func `energy is kept`(length: Int) {
    let frame = noise(length)
    let power = powerSpectrum(frame, length: length)
    let energy = power[0] + power[length / 2] + 2 * power[1..<(length / 2)].reduce(0, +)
    let expected = Float(length) * frame.reduce(0) { $0 + $1 * $1 }
    #expect(abs(energy - expected) < 1e-5 * expected)
  }

  @Test func `linear: powers keep the parallelogram law`() {
    let (x, y) = (noise(64, seed: 1), noise(64, seed: 2))
    let sum = powerSpectrum(zip(x, y).map { $0 + $1 }, length: 64)
    let difference = powerSpectrum(zip(x, y).map { $0 - $1 }, length: 64)
    let (left, right) = (powerSpectrum(x, length: 64), powerSpectrum(y, length: 64))
    #expect(agree(zip(sum, difference).map { $0 + $1 }, zip(left, right).map { 2 * ($0 + $1) }))
  }

  @Test func `a shorter frame after a longer one is padded with zeros`() {
    var fft = RealFFT(length: 8)
    var power = [Float](repeating: 0, count: 5)
    fft.powerSpectrum(&power, of: noise(8), window: Array(repeating: 1, count: 8))
    fft.powerSpectrum(&power, of: [1, 2, 3], window: [1, 1, 1])
    #expect(agree(power, definition([1, 2, 3, 0, 0, 0, 0, 0])))
  }

  private func powerSpectrum(_ frame: [Float], length: Int) -> [Float] {
    var fft = RealFFT(length: length)
    var power = [Float](repeating: .nan, count: fft.binCount)
    fft.powerSpectrum(&power, of: frame, window: Array(repeating: 1, count: frame.count))
    return power
  }

  private func definition(_ frame: [Float]) -> [Float] {
    (0...(frame.count / 2)).map { k in
      var (re, im) = (0.0, 0.0)
      for (n, sample) in frame.enumerated() {
        let phase = 2 * Double.pi * Double(k * n % frame.count) / Double(frame.count)
        re += Double(sample) * cos(phase)
        im -= Double(sample) * sin(phase)
      }
      return Float(re * re + im * im)
    }
  }
}
