import CSndfile
import Foundation
import Testing

@testable import AudioIO

@Suite struct StandardInputTests {
  @Test(arguments: [
    SF_FORMAT_WAV | SF_FORMAT_PCM_16, SF_FORMAT_FLAC | SF_FORMAT_PCM_16,
    SF_FORMAT_OGG | SF_FORMAT_VORBIS, SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III,
  ])
  func `a pipe gives what the file gives`(format: Int) throws {
    let folder = try Folder()
    let file = folder.file(
      "tone", format: format, rate: 16_000, tone(400, rate: 16_000, seconds: 9))
    let piped = try withPipe(from: file) { try Recording("-", standardInput: $0) }
    #expect(try piped.samples == Recording(file).samples)
  }

  @Test func `a file as standard input is read from its start`() throws {
    let folder = try Folder()
    let file = try folder.file("two.wav", WAVBytes(samples: [8192, 16_384]))
    let handle = try #require(FileHandle(forReadingAtPath: file))
    for _ in 1...2 {
      #expect(try Recording("-", standardInput: handle.fileDescriptor).samples == [0.25, 0.5])
    }
  }

  @Test func `a pipe leaves nothing behind`() throws {
    let folder = try Folder()
    let source = try Folder()
    let file = try source.file("one.wav", WAVBytes(samples: [8192]))
    let environment = ["TMPDIR": folder.path]
    _ = try withPipe(from: file) {
      try Recording("-", environment: environment, standardInput: $0)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `an empty pipe`() throws {
    let error = try withPipe(from: "/dev/null") { refusal(of: "-", standardInput: $0) }
    #expect(error == .empty("-"))
  }

  @Test func `no room for a pipe`() throws {
    let folder = try Folder()
    let file = try folder.file("one.wav", WAVBytes(samples: [8192]))
    let error = try withPipe(from: file) {
      refusal(of: "-", environment: ["TMPDIR": "/nonexistent"], standardInput: $0)
    }
    #expect(
      error
        == .spoolFailed("-", directory: "/nonexistent", reason: "No such file or directory"))
  }
}
