import DSP
import Foundation
import Testing

@Suite struct MelBandsTests {
  let bands = MelBands(count: 24, low: 80, high: 7600, fftLength: 512, sampleRate: 16_000)

  @Test func `no power gives none`() {
    #expect(apply([Float](repeating: 0, count: 257)).allSatisfy { $0 == 0 })
  }

  @Test func `bands above the Nyquist frequency are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = MelBands(count: 24, low: 80, high: 9000, fftLength: 512, sampleRate: 16_000)
    }
  }

  @Test func `another number of values is refused`() async {
    await #expect(processExitsWith: .failure) {
      let bands = MelBands(count: 4, low: 80, high: 7600, fftLength: 512, sampleRate: 16_000)
      var target: [Float] = [0, 0, 0]
      bands.apply(&target, to: [Float](repeating: 0, count: 257))
    }
  }

  @Test func `1,000 Hz is 1,000 mel`() {
    let octave = MelBands(
      count: 1, low: 0, high: 700 * (pow(10, 2000 / 2595) - 1), fftLength: 512,
      sampleRate: 16_000)
    #expect(abs(octave.centres[0] - 1000) < 0.1)
  }

  @Test func `centres are equally far apart in mel`() {
    let mels = bands.centres.map { 2595 * log10(1 + $0 / 700) }
    let step = mels[1] - mels[0]
    #expect(zip(mels, mels.dropFirst()).allSatisfy { abs($1 - $0 - step) < 1e-6 })
  }

  @Test(arguments: [0, 5, 11, 23]) func `a tone at a centre lands in its band`(band: Int) {
    let powers = apply(bin: Int((bands.centres[band] / 31.25).rounded()))
    #expect(powers.firstIndex(of: powers.max()!) == band)
  }

  @Test func `what lies outside counts nowhere`() {
    #expect(apply(bin: 2).allSatisfy { $0 == 0 })
    #expect(apply(bin: 244).allSatisfy { $0 == 0 })
  }

  @Test func `between the centres every frequency counts once`() {
    let inside = (0...256).filter {
      (bands.centres.first!...bands.centres.last!).contains(Double($0) * 31.25)
    }
    #expect(inside.count > 200)
    #expect(inside.allSatisfy { abs(apply(bin: $0).reduce(0, +) - 1) < 1e-5 })
  }

  @Test func `bands narrower than a bin may be empty`() {
    let narrow = MelBands(count: 40, low: 80, high: 7600, fftLength: 128, sampleRate: 16_000)
    var powers = [Float](repeating: .nan, count: 40)
    narrow.apply(&powers, to: [Float](repeating: 1, count: 65))
    #expect(powers.allSatisfy { $0 >= 0 })
  }

  private func apply(_ spectrum: [Float]) -> [Float] {
    var powers = [Float](repeating: .nan, count: bands.count)
    bands.apply(&powers, to: spectrum)
    return powers
  }

  private func apply(bin: Int) -> [Float] {
    apply((0...256).map { $0 == bin ? 1 : 0 })
  }
}
