import AudioIO
import Glibc

/// A recording as engines take it: 16 kHz, mono, 16 bit, in a folder that only this user can open. It goes
/// with this.
final class SoundForEngine {
  private let folder: String
  let path: String

  init(
    of recording: String, part: RecordingPart, channel: Int?, environment: [String: String]
  ) throws {
    folder = try Self.makeFolder(in: environment["TMPDIR"] ?? "/tmp")
    path = joined(folder, "recording.wav")
    var reader = try AudioReader(
      path: recording, channel: channel, part: part, environment: environment)
    try write(&reader)
  }

  deinit {
    _ = unsafe unlink(path)
    _ = unsafe rmdir(folder)
  }

  private func write(_ reader: inout AudioReader) throws {
    var writer = try AudioWriter(
      path: path, sampleRate: AudioReader.analysisRate, channelCount: 1)
    while try reader.nextBlock({ block in
      let samples = block.indices.map { Int16(max(-1, min(1, block[$0])) * Float(Int16.max)) }
      _ = writer.write(samples, frameCount: samples.count)
    }), writer.failure == nil {}
    writer.close()
    if let failure = writer.failure { throw failure }
  }

  private static func makeFolder(in parent: String) throws(EngineError) -> String {
    let folder = joined(parent, "rehearse-\(UInt64.random(in: .min ... .max))")
    guard unsafe mkdir(folder, 0o700) == 0 else {
      throw .noPlaceForSound(parent, reason: systemReason())
    }
    return folder
  }
}
