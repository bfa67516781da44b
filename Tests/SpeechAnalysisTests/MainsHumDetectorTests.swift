import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct MainsHumDetectorTests {
  @Test func `nothing hums in nothing`() {
    #expect(hum(in: []) == nil)
    #expect(hum(in: Signals.silence(duration: 5)) == nil)
  }

  @Test func `three seconds are too short to tell`() {
    #expect(hum(in: noise(seconds: 3).mixed(with: mains(50, seconds: 3))) == nil)
  }

  @Test(arguments: [50.0, 60]) func `mains and its harmonics in noise are found`(frequency: Hertz)
    throws
  {
    let found = try #require(hum(in: noise(seconds: 5).mixed(with: mains(frequency, seconds: 5))))
    #expect(found.frequency == frequency)
    #expect(found.prominence > 20)
  }

  @Test func `noise and a constant don't hum`() {
    #expect(hum(in: noise(seconds: 10)) == nil)
    #expect(hum(in: [Float](repeating: 0.5, count: 160_000)) == nil)
  }

  @Test func `a gliding voice doesn't hum`() {
    let glide = Signals.chirp(from: 90, to: 200, duration: 10)
    #expect(hum(in: noise(seconds: 10).mixed(with: glide)) == nil)
  }

  private func noise(seconds: Seconds) -> [Float] {
    Signals.whiteNoise(duration: seconds, level: -60)
  }

  private func mains(_ frequency: Hertz, seconds: Seconds) -> [Float] {
    [1.0, 2, 3].map {
      Signals.tone($0 * frequency, duration: seconds, amplitude: 0.005 / $0)
    }.reduce(Signals.silence(duration: seconds)) { $0.mixed(with: $1) }
  }

  private func hum(in samples: [Float]) -> MainsHum? {
    var detector = MainsHumDetector(sampleRate: 16_000)
    for start in stride(from: 0, to: samples.count - 159, by: 160) {
      detector.process(samples.span.extracting(start..<(start + 160)))
    }
    return detector.finish()
  }
}
