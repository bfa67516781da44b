import CSndfile
import Foundation

/// A temporary folder of recordings that goes with the test.
struct Folder: ~Copyable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a new file.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  func file(_ name: String, _ wav: WAVBytes) throws -> String { try file(name, wav.bytes) }

  /// A file that libsndfile writes, from interleaved samples.
  func file(
    _ name: String, format: Int, rate: Int, channelCount: Int = 1, _ samples: [Float]
  ) -> String {
    var info = SF_INFO(
      frames: 0, samplerate: Int32(rate), channels: Int32(channelCount), format: Int32(format),
      sections: 0, seekable: 0)
    let handle = unsafe sf_open("\(path)/\(name)", Int32(SFM_WRITE), &info)
    let frameCount = sf_count_t(samples.count / channelCount)
    let written = unsafe sf_writef_float(handle, samples, frameCount)
    precondition(written == frameCount, "libsndfile can write this format")
    _ = unsafe sf_close(handle)
    return "\(path)/\(name)"
  }

  /// The first `share` of a file, as another.
  func cut(_ file: String, to share: Double = 0.5) throws -> String {
    let data = try Data(contentsOf: URL(filePath: file))
    return try self.file("cut", Array(data.prefix(Int(Double(data.count) * share))))
  }

  /// A shell script in the place of an executable.
  func script(_ name: String, _ text: String) throws {
    let file = try file(name, Array("#!/bin/sh\n\(text)\n".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
  }
}
