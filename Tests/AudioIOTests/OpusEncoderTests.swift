import Testing

@testable import AudioIO

@Suite struct OpusEncoderTests {
  private let rate = AudioReader.analysisRate

  /// In blocks, as a reader hands them over.
  private func encoded(_ samples: [Float]) throws -> [UInt8] {
    let encoder = try OpusEncoder(sampleRate: rate)
    for start in stride(from: 0, to: samples.count, by: 4096) {
      encoder.append(samples[start..<min(start + 4096, samples.count)].span)
    }
    return encoder.finish()
  }

  @Test func `what is encoded is heard again`() throws {
    let folder = try Folder()
    let file = try folder.file("a.ogg", encoded(tone(440, rate: rate, seconds: 3)))
    let recording = try Recording(file)
    #expect(recording.format == "Ogg Opus")
    #expect(abs(recording.samples.count - 3 * rate) <= rate / 100)
    let heard = ToneFit(recording.samples, frequency: 440)
    #expect(abs(heard.level + 6.02) < 0.5)
    #expect(heard.residual < -20)
  }

  @Test func `a second takes about 3 kB`() throws {
    let count = try encoded(tone(440, rate: rate, seconds: 20)).count
    #expect((20_000...90_000).contains(count), "\(count)")
  }

  @Test func `the same sound is the same bytes`() throws {
    let sound = tone(300, rate: rate)
    #expect(try encoded(sound) == encoded(sound))
  }

  @Test func `another serial number is taken back without a trace`() throws {
    let original = try encoded(tone(300, rate: rate))
    var bytes = original
    OggPages.setSerialNumber(0x1234_5678, in: &bytes)
    #expect(bytes != original)
    #expect(Array(bytes[14..<18]) == [0x78, 0x56, 0x34, 0x12])
    OggPages.setSerialNumber(0, in: &bytes)
    #expect(bytes == original)
  }

  @Test func `nothing is a file too`() throws {
    #expect(try encoded([]).starts(with: "OggS".utf8))
  }

  @Test func `a rate that Opus doesn't have is refused`() {
    #expect(throws: AudioError.self) { try OpusEncoder(sampleRate: 44_100) }
  }
}
