import CSndfile
import Foundation
import TestSupport
import Testing

@testable import AudioIO

/// A form that ffmpeg writes.
struct Encoded: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  var testDescription: String { ([name] + arguments).joined(separator: " ") }

  init(_ name: String, _ arguments: String...) {
    self.name = name
    self.arguments = arguments
  }
}

/// The frames analysed are those that are there, whatever a header says.
@Suite(.enabled(if: FFmpeg.isInstalled)) struct ToTheEndTests {
  private static let joinable = [
    Encoded("a.wav", "-c:a", "pcm_s16le"), Encoded("a.wav", "-c:a", "pcm_f32le"),
    Encoded("a.wav", "-c:a", "pcm_mulaw"), Encoded("a.wav", "-rf64", "always"),
    Encoded("a.w64", "-c:a", "pcm_s24le"), Encoded("a.aiff"), Encoded("a.au"),
    Encoded("a.caf", "-c:a", "pcm_s16le"), Encoded("a.flac"),
    Encoded("a.ogg", "-c:a", "libvorbis"), Encoded("a.opus", "-c:a", "libopus"),
    Encoded("a.oga", "-c:a", "flac"), Encoded("a.mp3", "-c:a", "libmp3lame"),
    Encoded("a.mp3", "-c:a", "libmp3lame", "-q:a", "4", "-write_xing", "0", "-id3v2_version", "0"),
    Encoded("a.mp3", "-c:a", "libmp3lame", "-write_id3v1", "1", "-metadata", "title=x"),
    Encoded("a.mp3", "-c:a", "libmp3lame", "-ar", "44100", "-ac", "2", "-abr", "1"),
    Encoded("a.mp2", "-c:a", "mp2"), Encoded("a.aac", "-c:a", "aac"),
  ]

  @Test(arguments: joinable)
  func `files joined end to end are heard one after another`(_ form: Encoded) throws {
    let folder = try Folder()
    let file = try Data(contentsOf: URL(filePath: folder.bursts(as: form.name, form.arguments)))
    let joined = try folder.file("joined", Array(file + file))
    let one = try Recording("\(folder.path)/\(form.name)")
    let recording = try Recording(joined)
    #expect(abs(recording.samples.count - 2 * one.samples.count) < 800)
    let first = Bursts.times
    let later = Double(one.samples.count) / 16_000
    let second = first.map { $0.lowerBound + later...$0.upperBound + later }
    #expect(Bursts.are(in: recording.samples, times: first + second, within: 0.08))
    #expect(recording.warnings == [])
  }

  @Test(arguments: [
    (
      Encoded("a.ogg", "-c:a", "libvorbis"),
      Encoded("b.ogg", "-c:a", "libvorbis", "-ar", "44100", "-ac", "2")
    ),
    (Encoded("a.opus", "-c:a", "libopus"), Encoded("b.ogg", "-c:a", "libvorbis")),
    (Encoded("a.mp3"), Encoded("b.mp3", "-ar", "44100", "-ac", "2")),
    (Encoded("a.wav"), Encoded("b.wav", "-ar", "48000", "-ac", "2")),
    (Encoded("a.flac"), Encoded("b.flac", "-ar", "8000")),
  ])
  func `so are those of different rates and channels`(_ forms: (Encoded, Encoded)) throws {
    let folder = try Folder()
    let first = try Data(
      contentsOf: URL(filePath: folder.bursts(as: forms.0.name, forms.0.arguments)))
    let second = try Data(
      contentsOf: URL(filePath: folder.bursts(as: forms.1.name, forms.1.arguments)))
    let recording = try Recording(folder.file("joined", Array(first + second)))
    let shifted = Bursts.times.map {
      $0.lowerBound + Bursts.duration...$0.upperBound + Bursts.duration
    }
    #expect(Bursts.are(in: recording.samples, times: Bursts.times + shifted))
    #expect(recording.warnings == [])
  }

  @Test func `an MP3 whose frames are counted by nobody is heard whole, and not called damaged`()
    throws
  {
    let folder = try Folder()
    let loud = Bursts.samples()
    let quiet = Array(repeating: Float(0), count: 16_000 * 20)
    let wav = folder.file(
      "long.wav", format: SF_FORMAT_WAV | SF_FORMAT_PCM_16, rate: 16_000, loud + quiet + loud)
    let plain = ["-write_xing", "0", "-id3v2_version", "0"]
    for quality in ["0", "4", "9"] {
      try FFmpeg.run(["-i", wav, "-q:a", quality] + plain + ["\(folder.path)/long.mp3"])
      let recording = try Recording("\(folder.path)/long.mp3")
      #expect(abs(recording.samples.count - 16_000 * 304 / 10) < 3200)
      #expect(Bursts.found(in: recording.samples).count == 4)
      #expect(recording.warnings == [])
      #expect(recording.remarks == [])
    }
  }

  @Test func `a count of frames that is too small is not believed`() throws {
    let folder = try Folder()
    let file = try folder.bursts(as: "a.mp3", ["-c:a", "libmp3lame"])
    var bytes = Array(try Data(contentsOf: URL(filePath: file)))
    let mark = try #require(bytes.firstRange(of: "Info".utf8) ?? bytes.firstRange(of: "Xing".utf8))
    bytes.replaceSubrange(mark.lowerBound + 8..<mark.lowerBound + 12, with: [0, 0, 0, 40])
    let recording = try Recording(folder.file("lies.mp3", bytes))
    #expect(abs(recording.samples.count - 83_200) < 1200)
    #expect(Bursts.are(in: recording.samples))
  }

  @Test(arguments: [0, 20_000, 1_000_000])
  func `a FLAC file's total is not believed`(total: Int) throws {
    let folder = try Folder()
    var bytes = Array(try Data(contentsOf: URL(filePath: folder.bursts(as: "a.flac", []))))
    bytes[21] &= 0xF0
    for i in 0..<4 { bytes[22 + i] = UInt8(truncatingIfNeeded: total >> (24 - 8 * i)) }
    let recording = try Recording(folder.file("lies.flac", bytes))
    #expect(recording.samples.count == 83_200)
    #expect(recording.warnings.count == (total > 83_200 ? 1 : 0))
    #expect(recording.remarks.count == (total == 0 ? 1 : 0))
  }

  /// Where the size stands, and how.
  struct Sized: Sendable, CustomTestStringConvertible {
    let format: Int
    let mark: String
    let offset: Int
    var length = 4
    var isBig = false
    var isCounted = 0
    var testDescription: String { "\(mark) \(offset) \(format)" }
  }

  private static let sized = [
    Sized(format: SF_FORMAT_WAV | SF_FORMAT_PCM_16, mark: "data", offset: 4),
    Sized(format: SF_FORMAT_WAV | SF_FORMAT_ULAW, mark: "data", offset: 4),
    Sized(format: SF_FORMAT_WAVEX | SF_FORMAT_PCM_24, mark: "data", offset: 4),
    Sized(format: SF_FORMAT_RF64 | SF_FORMAT_PCM_16, mark: "ds64", offset: 16, length: 8),
    Sized(
      format: SF_FORMAT_W64 | SF_FORMAT_PCM_16, mark: "data", offset: 16, length: 8, isCounted: 24),
    Sized(
      format: SF_FORMAT_AIFF | SF_FORMAT_PCM_16, mark: "SSND", offset: 4, isBig: true, isCounted: 8),
    Sized(format: SF_FORMAT_AU | SF_FORMAT_PCM_16, mark: ".snd", offset: 8, isBig: true),
    Sized(
      format: SF_FORMAT_CAF | SF_FORMAT_PCM_16, mark: "data", offset: 4, length: 8, isBig: true,
      isCounted: 4),
  ]

  @Test(arguments: sized, [0, 20_000, 10_000_000, -1])
  func `nor is a size`(_ sized: Sized, size: Int) throws {
    let folder = try Folder()
    let file = folder.file("a", format: sized.format, rate: 16_000, Bursts.samples())
    var bytes = Array(try Data(contentsOf: URL(filePath: file)))
    let mark = try #require(bytes.firstRange(of: sized.mark.utf8))
    let written = size > 0 ? size + sized.isCounted : size
    for i in 0..<sized.length {
      let place = sized.isBig ? sized.length - 1 - i : i
      bytes[mark.lowerBound + sized.offset + place] = UInt8(truncatingIfNeeded: written >> (8 * i))
    }
    let recording = try Recording(folder.file("lies", bytes))
    #expect(abs(recording.samples.count - 83_200) < 20)
    #expect(Bursts.are(in: recording.samples))
    #expect(recording.warnings.isEmpty == (size < 1_000_000))
    #expect(recording.remarks.isEmpty == (size > 0))
  }

  @Test func `a size that has run over 4 GB is`() throws {
    let folder = try Folder()
    let length = 5 << 30
    let wav = WAVBytes().with { $0.claimedLength = UInt32(truncatingIfNeeded: length) }
    let chunk = Array("LIST\u{4}\0\0\0INFO".utf8)
    let file = try folder.file("long.wav", wav)
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.truncate(atOffset: UInt64(44 + length))
    try handle.seekToEnd()
    try handle.write(contentsOf: chunk)
    let input = try AudioInput(path: file)
    let stretch = try #require(SampleStretch.all(in: input.file, from: 0).first)
    #expect(stretch.range == 44..<44 + length)
    let map = SoundMap(input.file)
    guard case .opened(let sound) = SoundFile.open(map.pieces[0], of: input.file.descriptor) else {
      Issue.record("not opened")
      return
    }
    #expect(sound.promisedFrameCount == length / 2)
  }

  @Test func `chunks behind the samples are no sound, and what isn't a chain of them is`() throws {
    let folder = try Folder()
    let wav = WAVBytes(samples: Array(repeating: 99, count: 16_000)).bytes
    let chunk = Array("LIST\u{4}\0\0\0INFO".utf8)
    let tag = Array("TAG".utf8) + Array(repeating: 32, count: 125)
    for tail in [chunk, chunk + chunk, tag, [0, 0, 0]] {
      #expect(try Recording(folder.file("chunks.wav", wav + tail)).samples.count == 16_000)
    }
    let cut = chunk.dropLast(2) + Array(repeating: 0, count: 3200)
    let recording = try Recording(folder.file("sound.wav", wav + cut))
    #expect(recording.samples.count == 16_000 + cut.count / 2)
    #expect(recording.warnings == [])
  }

  @Test func `a file within a tenth of a second of what it promises is whole`() throws {
    let folder = try Folder()
    let wav = WAVBytes(samples: Array(repeating: 5, count: 16_000)).bytes
    #expect(try Recording(folder.file("a.wav", wav.dropLast(3000))).warnings == [])
    #expect(try Recording(folder.file("a.wav", wav.dropLast(3400))).warnings.count == 1)
    let flac = Array(try Data(contentsOf: URL(filePath: folder.bursts(as: "a.flac", []))))
    #expect(try Recording(folder.file("b.flac", flac.dropLast(20))).warnings.count <= 1)
  }

  @Test func `codecs that only ffmpeg knows are read to their end too`() throws {
    let folder = try Folder()
    let file = try folder.bursts(as: "a.wav", ["-ar", "8000", "-c:a", "adpcm_g726"])
    var bytes = Array(try Data(contentsOf: URL(filePath: file)))
    let mark = try #require(bytes.firstRange(of: "data".utf8))
    bytes.replaceSubrange(mark.upperBound..<mark.upperBound + 4, with: [0, 16, 0, 0])
    #expect(Bursts.are(in: try Recording(folder.file("lies.wav", bytes)).samples))
  }
}
