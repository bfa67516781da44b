import CSndfile
import Testing

@testable import AudioIO

struct Stored: Sendable, CustomTestStringConvertible {
  let name: String
  let format: Int
  var rate = 16_000
  /// dB re the tone.
  var noise = -80.0
  var testDescription: String { name }
}

private let stored = [
  Stored(name: "WAV, 8 bit", format: SF_FORMAT_WAV | SF_FORMAT_PCM_U8, noise: -40),
  Stored(name: "WAV, 16 bit", format: SF_FORMAT_WAV | SF_FORMAT_PCM_16),
  Stored(name: "WAV, 24 bit", format: SF_FORMAT_WAV | SF_FORMAT_PCM_24),
  Stored(name: "WAV, 32 bit", format: SF_FORMAT_WAV | SF_FORMAT_PCM_32),
  Stored(name: "WAV, 32 bit float", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT),
  Stored(name: "WAV, 64 bit float", format: SF_FORMAT_WAV | SF_FORMAT_DOUBLE),
  Stored(name: "WAV, 16 bit", format: SF_FORMAT_WAVEX | SF_FORMAT_PCM_16),
  Stored(name: "RF64, 16 bit", format: SF_FORMAT_RF64 | SF_FORMAT_PCM_16),
  Stored(name: "W64, 16 bit", format: SF_FORMAT_W64 | SF_FORMAT_PCM_16),
  Stored(name: "AIFF, 16 bit", format: SF_FORMAT_AIFF | SF_FORMAT_PCM_16),
  Stored(name: "CAF, 16 bit", format: SF_FORMAT_CAF | SF_FORMAT_PCM_16),
  Stored(name: "AU, 16 bit", format: SF_FORMAT_AU | SF_FORMAT_PCM_16),
  Stored(name: "FLAC, 16 bit", format: SF_FORMAT_FLAC | SF_FORMAT_PCM_16),
  Stored(name: "FLAC, 24 bit", format: SF_FORMAT_FLAC | SF_FORMAT_PCM_24),
  Stored(name: "Ogg Vorbis", format: SF_FORMAT_OGG | SF_FORMAT_VORBIS, noise: -20),
  Stored(name: "Ogg Opus", format: SF_FORMAT_OGG | SF_FORMAT_OPUS, rate: 48_000, noise: -20),
  Stored(name: "MP3", format: SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, noise: -20),
]

@Suite struct FormatTests {
  @Test(arguments: stored)
  func `a tone comes back as it was stored`(_ stored: Stored) throws {
    let folder = try Folder()
    let samples = tone(400, rate: stored.rate, seconds: 2)
    let recording = try Recording(
      folder.file("tone", format: stored.format, rate: stored.rate, samples))

    #expect(recording.format == stored.name)
    #expect(recording.frameCount == samples.count)
    #expect(recording.samples.count == 32_000)
    #expect(recording.warnings == [])
    let fit = ToneFit(recording.samples, frequency: 400)
    #expect(abs(fit.level - -6.02) < 0.1)
    #expect(fit.residual < stored.noise)
  }

  @Test func `one sample is a recording`() throws {
    let folder = try Folder()
    let recording = try Recording(folder.file("one.wav", WAVBytes(samples: [8192])))
    #expect(recording.samples == [0.25])
  }

  @Test func `one sample at another rate gives a third of a sample, which rounds to none`() throws {
    let folder = try Folder()
    var wav = WAVBytes(samples: [8192])
    wav.sampleRate = 48_000
    let recording = try Recording(folder.file("one.wav", wav))
    #expect(recording.frameCount == 1)
    #expect(recording.samples == [])
  }
}
