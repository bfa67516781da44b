import AudioIO
import DSP
import Numbers

/// A recording as engines take it: 16 kHz, mono, 16 bit, in a folder that only this user can open. It goes
/// with this.
final class SoundForEngine {
  private let folder: PrivateFolder
  let path: String

  /// - Parameter duration: that of the part.
  init(
    of recording: String, part: RecordingPart, duration: Seconds, track: Int, channel: Int?,
    environment: [String: String]
  ) throws {
    folder = try PrivateFolder(for: duration, environment: environment)
    path = joined(folder.path, "recording.wav")
    var reader = try AudioReader(
      path: recording, track: track, channel: channel, part: part, environment: environment)
    try write(&reader)
  }

  private func write(_ reader: inout AudioReader) throws {
    var writer = try AudioWriter(
      path: path, sampleRate: AudioReader.analysisRate, channelCount: 1)
    while try reader.nextBlock({ block in
      let samples = block.indices.map {
        Int16(clamping: max(-1, min(1, block[$0])) * Float(Int16.max))
      }
      _ = writer.write(samples, frameCount: samples.count)
    }), writer.failure == nil {}
    writer.close()
    if let failure = writer.failure { throw failure }
  }
}
