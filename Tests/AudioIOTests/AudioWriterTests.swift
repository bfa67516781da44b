import CSndfile
import Foundation
import TestSupport
import Testing

@testable import AudioIO

@Suite struct AudioWriterTests {
  @Test(arguments: ["wav", "flac", "WAV"], [1, 2])
  func `what is written comes back`(kind: String, channelCount: Int) throws {
    let folder = try Folder()
    let file = "\(folder.path)/talk.\(kind)"
    let frames = noise(frameCount: 30_000, channelCount: channelCount)
    var writer = try AudioWriter(path: file, sampleRate: 48_000, channelCount: channelCount)
    for block in blocks(frames, channelCount: channelCount, blockLength: 961) {
      let count = block.count / channelCount
      #expect(writer.write(block, frameCount: count) == count)
    }
    writer.sync()
    writer.close()
    #expect(writer.failure == nil)
    #expect(writer.frameCount == 30_000)
    #expect(try storedFrames(file) == frames)
    let recording = try Recording(file)
    #expect(recording.format == writer.formatName)
    #expect(recording.warnings == [])
  }

  @Test(arguments: ["wav", "flac"])
  func `only its owner may read it`(kind: String) throws {
    let folder = try Folder()
    let file = "\(folder.path)/talk.\(kind)"
    _ = try AudioWriter(path: file, sampleRate: 48_000, channelCount: 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `nothing is overwritten`() throws {
    let folder = try Folder()
    let file = try folder.file("talk.wav", [1, 2, 3])
    #expect(creationError(file) == .exists(file))
    #expect(try Array(Data(contentsOf: URL(filePath: file))) == [1, 2, 3])
  }

  @Test func `what can't be created is refused`() throws {
    let folder = try Folder()
    for name in ["talk", "talk.mp3", "wav.ogg"] {
      #expect(creationError("\(folder.path)/\(name)") == .unknownKind("\(folder.path)/\(name)"))
    }
    let lost = "\(folder.path)/none/talk.wav"
    #expect(creationError(lost) == .noSuchFolder(lost))
    let wide = "\(folder.path)/talk.flac"
    #expect(creationError(wide, channelCount: 9) == .tooManyChannels(wide, channelCount: 9))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `a message says which endings are possible`() {
    let text = WriteError.unknownKind("a\u{1B}b.mp3").description
    #expect(text.contains(".wav or .flac"))
    #expect(text.hasPrefix("a\\u{1b}b.mp3"))
  }

  @Test func `Python's wave reads a WAV file still being written`() throws {
    let folder = try Folder()
    let file = "\(folder.path)/talk.wav"
    var writer = try AudioWriter(path: file, sampleRate: 44_100, channelCount: 2)
    _ = writer.write(noise(frameCount: 1234, channelCount: 2), frameCount: 1234)
    let script = "import sys, wave; print(tuple(wave.open(sys.argv[1]).getparams())[:4])"
    let result = try Binary(path: URL(filePath: "/usr/bin/env"))
      .run(["python3", "-c", script, file])
    #expect(result.output == "(2, 2, 44100, 1234)\n")
  }

  @Test func `past 4 GB the header is RF64`() {
    var header = WAVHeader(sampleRate: 48_000, channelCount: 2)
    header.dataLength = 0xFFFF_FFFF - 72 - 3
    #expect(Array(header.bytes[0..<8]) == Array("RIFF".utf8) + [0xFC, 0xFF, 0xFF, 0xFF])
    #expect(Array(header.bytes[12..<16]) == Array("JUNK".utf8))
    header.dataLength = 0x1_2345_6780
    #expect(header.bytes.count == WAVHeader.length)
    #expect(Array(header.bytes[0..<8]) == Array("RF64".utf8) + [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(Array(header.bytes[12..<16]) == Array("ds64".utf8))
    #expect(Array(header.bytes[28..<36]) == [0x80, 0x67, 0x45, 0x23, 1, 0, 0, 0])
    #expect(Array(header.bytes[76..<80]) == [0xFF, 0xFF, 0xFF, 0xFF])
  }

  @Test func `the room in a folder is told in seconds`() throws {
    let mono = try #require(
      AudioWriter.secondsOfRoom(inFolder: "/tmp", sampleRate: 16_000, channelCount: 1))
    let stereo = try #require(
      AudioWriter.secondsOfRoom(inFolder: "/tmp", sampleRate: 48_000, channelCount: 2))
    #expect(abs(mono / stereo - 6) < 0.1)
    #expect(
      AudioWriter.secondsOfRoom(inFolder: "/none", sampleRate: 1, channelCount: 1) == nil)
  }

  private func creationError(_ path: String, channelCount: Int = 1) -> WriteError? {
    do throws(WriteError) {
      _ = try AudioWriter(path: path, sampleRate: 48_000, channelCount: channelCount)
      return nil
    } catch {
      return error
    }
  }
}

/// A file's samples as libsndfile reads them.
func storedFrames(_ file: String) throws -> [Int16] {
  var info = SF_INFO()
  let handle = unsafe try #require(unsafe sf_open(file, Int32(SFM_READ), &info))
  defer { _ = unsafe sf_close(handle) }
  var frames: [Int16] = []
  var block = Array(repeating: Int16(0), count: 4096 * Int(info.channels))
  while case let count = unsafe sf_readf_short(handle, &block, 4096), count > 0 {
    frames += block.prefix(Int(count) * Int(info.channels))
  }
  return frames
}
