import Foundation
import TestSupport
import Testing

@Suite struct VoicesTests {
  private let steady = Voices.contour(duration: 0.5) { _ in 100 }

  @Test func `every voice repeats at its period, with peaks of 0.5`() {
    for voice in [Voices.pulses(steady), Voices.vowel(steady)] {
      let settled = voice[2000..<6000]
      #expect(zip(settled, voice[2160...]).allSatisfy { abs($0 - $1) < 1e-4 })
      #expect(voice.map(abs).max() == 0.5)
    }
  }

  @Test func `a band holds only its harmonics`() {
    let samples = Voices.pulses(steady, band: 300...3400)
    #expect(amplitude(samples, at: 100) < 1e-4 && amplitude(samples, at: 200) < 1e-4)
    #expect(amplitude(samples, at: 3500) < 1e-4)
    #expect(abs(amplitude(samples, at: 300) - amplitude(samples, at: 3400)) < 1e-4)
    #expect(amplitude(samples, at: 300) > 0.01)
  }

  @Test func `vibrato goes its depth up and down`() {
    let contour = Voices.vibrato(around: 200, depth: 1, frequency: 5, duration: 1)
    #expect(abs(12 * log2(contour.max()! / 200) - 1) < 1e-6)
    #expect(abs(12 * log2(contour.min()! / 200) + 1) < 1e-6)
  }

  @Test func `jitter is constant in each period and zero on average`() {
    let contour = Voices.jittered(Voices.contour(duration: 20) { _ in 100 }, by: 0.03)
    let changes = zip(contour, contour.dropFirst()).count { $0 != $1 }
    #expect(abs(changes - 2000) < 20)
    let mean = contour.reduce(0, +) / Double(contour.count)
    #expect(abs(mean - 100) < 0.3)
    let squares = contour.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(abs((squares / Double(contour.count)).squareRoot() - 3) < 0.2)
  }

  private func amplitude(_ samples: [Float], at frequency: Double) -> Double {
    var (real, imaginary) = (0.0, 0.0)
    for (index, sample) in samples.enumerated() {
      let angle = 2 * Double.pi * frequency * Double(index) / 16_000
      real += Double(sample) * cos(angle)
      imaginary += Double(sample) * sin(angle)
    }
    return 2 * (real * real + imaginary * imaginary).squareRoot() / Double(samples.count)
  }
}
