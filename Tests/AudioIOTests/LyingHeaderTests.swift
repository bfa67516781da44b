import CSndfile
import Testing

@testable import AudioIO

@Suite struct LyingHeaderTests {
  @Test(arguments: [
    SF_FORMAT_WAV | SF_FORMAT_PCM_16, SF_FORMAT_RF64 | SF_FORMAT_PCM_16,
    SF_FORMAT_W64 | SF_FORMAT_PCM_16, SF_FORMAT_AIFF | SF_FORMAT_PCM_16,
    SF_FORMAT_AU | SF_FORMAT_PCM_16, SF_FORMAT_CAF | SF_FORMAT_PCM_16,
    SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III,
  ])
  func `a file cut in half is read as far as it goes, and says so`(format: Int) throws {
    let folder = try Folder()
    let samples = (0..<160_000).map { Float(($0 * 7919) % 2001 - 1000) / 4000 }
    let whole = folder.file("whole", format: format, rate: 16_000, samples)
    let recording = try Recording(folder.cut(whole))
    #expect(abs(recording.samples.count - 80_000) < 6000)
    let first = try #require(recording.warnings.first)
    #expect(first.hasPrefix("the header promises 0:10.00 but the audio ends after 0:0"))
    #expect(first.hasSuffix("; what is there was analysed"))
  }

  @Test(arguments: [SF_FORMAT_VORBIS, SF_FORMAT_OPUS])
  func `an Ogg stream without its end says so`(codec: Int) throws {
    let folder = try Folder()
    let samples = (0..<480_000).map { Float(($0 * 7919) % 2001 - 1000) / 4000 }
    let whole = folder.file("whole", format: SF_FORMAT_OGG | codec, rate: 48_000, samples)
    let recording = try Recording(folder.cut(whole))
    #expect((40_000..<120_000).contains(recording.samples.count))
    #expect(recording.warnings == [])
    #expect(recording.remarks == [openLength])
  }

  @Test func `a claim of nearly 4 GB`() throws {
    let folder = try Folder()
    let wav = WAVBytes(samples: Array(repeating: 5, count: 8000)).with {
      $0.claimedLength = 0xFFFE_FFF0
    }
    let recording = try Recording(folder.file("claim.wav", wav))
    #expect(recording.samples.count == 8000)
    #expect(
      recording.warnings == [
        "the header promises 37:16:55.68 but the audio ends after 0:00.50; "
          + "what is there was analysed"
      ])
  }

  @Test(arguments: [0, 0xFFFF_FFFF, 0xFFFF_FF00, 0x7FFF_FF00, 0x7FFF_F000] as [UInt32])
  func `a length left open by a stream or a crash`(length: UInt32) throws {
    let folder = try Folder()
    let wav = WAVBytes(samples: Array(repeating: 5, count: 8000)).with {
      $0.claimedLength = length
    }
    let recording = try Recording(folder.file("open.wav", wav))
    #expect(recording.samples.count == 8000)
    #expect(recording.warnings == [])
    #expect(recording.remarks == [openLength])
  }

  private let openLength =
    "the file does not say how long the recording is (it was streamed or cut short); "
    + "it was analysed to its end"
}
