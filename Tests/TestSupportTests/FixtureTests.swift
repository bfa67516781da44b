import Foundation
import TestSupport
import Testing

@Suite struct FixtureTests {
  static let names = [
    "talk", "interview", "short", "noisy", "clipped", "silence", "music", "tone-220",
  ]

  @Test(arguments: names) func `the reference fits the audio`(name: String) throws {
    let fixture = Fixture(name)
    let reference = try fixture.reference()
    let duration = Double(try fixture.samples().count) / 16_000
    #expect(abs(duration - reference.duration) < 1e-6)
    #expect(reference.speech.allSatisfy { $0.start < $0.end && $0.end <= duration })
    #expect(
      reference.nuclei.allSatisfy { time in
        reference.speech.contains { $0.start <= time && time < $0.end }
      })
  }

  @Test func `the talk holds a minute of speech`() throws {
    let speech = try Fixture("talk").reference().speech
    #expect(speech.reduce(0) { $0 + $1.end - $1.start } >= 60)
  }

  @Test(arguments: names) func `pauses are quiet and phrases are not`(name: String) throws {
    guard name != "noisy" else { return }
    let fixture = Fixture(name)
    let samples = try fixture.samples()
    let reference = try fixture.reference()
    let noise = reference.pauses.map { level(of: $0, in: samples) }
    let speech = reference.speech.map { level(of: $0, in: samples) }
    #expect(speech.allSatisfy { level in noise.allSatisfy { level > $0 + 30 } })
  }

  @Test func `the clipped one is clipped as it says`() throws {
    let fixture = Fixture("clipped")
    let full = try fixture.samples().count { $0 <= -1 || $0 >= 32767.0 / 32768 }
    #expect(full == (try fixture.reference().clippedSamples))
  }

  @Test func `a phone's recording is M4A`() {
    #expect(Fixture("phone").audio.lastPathComponent == "audio.m4a")
  }

  private func level(of part: Reference.Interval, in samples: [Float]) -> Double {
    let range = samples[Int(part.start * 16_000)..<Int(part.end * 16_000)]
    let power = range.reduce(0) { $0 + Double($1) * Double($1) } / Double(range.count)
    return 10 * log10(power)
  }
}
