import CSndfile
import Foundation
import Testing

@testable import AudioIO

@Suite struct FrameReaderTests {
  private let environment = ProcessInfo.processInfo.environment

  @Test(arguments: [
    SF_FORMAT_WAV | SF_FORMAT_PCM_16, SF_FORMAT_FLAC | SF_FORMAT_PCM_16,
    SF_FORMAT_AIFF | SF_FORMAT_PCM_16, SF_FORMAT_CAF | SF_FORMAT_PCM_16,
  ])
  func `16-bit files come unchanged`(format: Int) throws {
    let folder = try Folder()
    let file = folder.file(
      "tone", format: format, rate: 44_100, channelCount: 2, tone(440, rate: 44_100))
    var reader = try FrameReader(path: file)
    let (rate, channelCount) = (reader.sampleRate, reader.channelCount)
    #expect(rate == 44_100 && channelCount == 2)
    #expect(try allFrames(&reader) == storedFrames(file))
    let warning = reader.warning
    #expect(warning == nil)
  }

  @Test func `floats are rounded and cut at full scale`() throws {
    let folder = try Folder()
    let step: Float = 1 / 32_768
    let floats = [0, 1.4 * step, 1.6 * step, -1.6 * step, 1, 3, -1, -3, .nan, -.infinity]
    var reader = try FrameReader(path: folder.file("f.wav", WAVBytes(floats: floats)))
    #expect(
      try allFrames(&reader) == [0, 1, 2, -2, 32_767, 32_767, -32_768, -32_768, 0, -32_768])
  }

  @Test(arguments: [
    SF_FORMAT_WAV | SF_FORMAT_PCM_16, SF_FORMAT_WAV | SF_FORMAT_PCM_24,
    SF_FORMAT_WAV | SF_FORMAT_PCM_U8, SF_FORMAT_WAV | SF_FORMAT_FLOAT,
    SF_FORMAT_WAV | SF_FORMAT_ULAW, SF_FORMAT_WAVEX | SF_FORMAT_PCM_16,
    SF_FORMAT_RF64 | SF_FORMAT_PCM_16,
    SF_FORMAT_AU | SF_FORMAT_PCM_16, SF_FORMAT_AU | SF_FORMAT_FLOAT,
  ])
  func `a live pipe gives what the file gives`(format: Int) throws {
    let folder = try Folder()
    let file = folder.file(
      "tone", format: format, rate: 48_000, channelCount: 2, tone(440, rate: 48_000))
    var reader = try FrameReader(path: file)
    let frames = try allFrames(&reader)
    #expect(frames.count == 48_000)
    try withPipe(from: file) {
      var live = try FrameReader(path: "-", environment: environment, standardInput: $0)
      let isLive = live.isLive
      #expect(isLive)
      #expect(try allFrames(&live) == frames)
    }
  }

  @Test(arguments: [
    SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM,
    SF_FORMAT_OGG | SF_FORMAT_VORBIS, SF_FORMAT_CAF | SF_FORMAT_PCM_16,
    SF_FORMAT_WAV | SF_FORMAT_PCM_16 | SF_ENDIAN_BIG,
  ])
  func `what can't be read live is read whole first`(format: Int) throws {
    let folder = try Folder()
    let file = folder.file("tone", format: format, rate: 48_000, tone(440, rate: 48_000))
    var reader = try FrameReader(path: file)
    let frames = try allFrames(&reader)
    try withPipe(from: file) {
      var piped = try FrameReader(path: "-", environment: environment, standardInput: $0)
      let isLive = piped.isLive
      #expect(!isLive)
      #expect(try allFrames(&piped) == frames)
    }
  }

  @Test func `frames arrive before the writer has ended`() throws {
    let pipe = Pipe()
    let wav = WAVBytes(samples: Array(1...3200)).with { $0.claimedLength = 0xFFFF_FFFF }.bytes
    let writer = pipe.fileHandleForWriting
    try writer.write(contentsOf: wav.prefix(44 + 640))
    var reader = try FrameReader(
      path: "-", environment: environment,
      standardInput: pipe.fileHandleForReading.fileDescriptor)
    var frames = Array(repeating: Int16(0), count: 16_000)
    #expect(try reader.read(into: &frames) == 320)
    #expect(Array(frames.prefix(320)) == Array(1...320))
    try writer.write(contentsOf: wav[(44 + 640)..<(44 + 1280)])
    #expect(try reader.read(into: &frames) == 320)
    #expect(Array(frames.prefix(320)) == Array(321...640))
    try writer.write(contentsOf: wav[(44 + 1280)..<(44 + 1280 + 30)])
    try writer.close()
    #expect(try reader.read(into: &frames) == 15)
    #expect(try reader.read(into: &frames) == 0)
  }

  @Test(arguments: [0, 0xFFFF_FFFF, 0x7FFF_F000, 0x7FFF_FFDB, 0x8000_0000] as [UInt32])
  func `an unknown length is read to its end`(length: UInt32) throws {
    let folder = try Folder()
    let samples = (0..<9001).map { Int16($0) }
    let wav = WAVBytes(samples: samples).with { $0.claimedLength = length }
    try withPipe(from: folder.file("open.wav", wav)) {
      var reader = try FrameReader(path: "-", environment: environment, standardInput: $0)
      #expect(try allFrames(&reader) == samples)
    }
  }

  @Test func `what follows the samples is not sound`() throws {
    let folder = try Folder()
    let bytes = WAVBytes(samples: [1, 2, 3]).bytes + Array("LIST\u{4}\0\0\0INFO".utf8)
    try withPipe(from: folder.file("list.wav", bytes)) {
      var reader = try FrameReader(path: "-", environment: environment, standardInput: $0)
      #expect(try allFrames(&reader) == [1, 2, 3])
    }
  }

  @Test(arguments: [0, 4, 12, 16, 30, 43])
  func `a header cut short is refused`(length: Int) throws {
    let folder = try Folder()
    let file = try folder.file("cut.wav", Array(WAVBytes(samples: [1]).bytes.prefix(length)))
    try withPipe(from: file) { descriptor -> Void in
      #expect(throws: AudioError.self) {
        var reader = try FrameReader(
          path: "-", environment: environment, standardInput: descriptor)
        _ = try allFrames(&reader)
      }
    }
  }

  @Test func `a pipe without a sample is refused`() throws {
    let folder = try Folder()
    try withPipe(from: folder.file("none.wav", WAVBytes())) {
      var reader = try FrameReader(path: "-", environment: environment, standardInput: $0)
      let error = #expect(throws: AudioError.self) { try allFrames(&reader) }
      #expect(error == .noSamples("-"))
    }
  }

  private func allFrames(_ reader: inout FrameReader) throws -> [Int16] {
    var frames: [Int16] = []
    var block = Array(repeating: Int16(0), count: 1000 * reader.channelCount)
    while case let count = try reader.read(into: &block), count > 0 {
      frames += block.prefix(count * reader.channelCount)
    }
    return frames
  }
}
