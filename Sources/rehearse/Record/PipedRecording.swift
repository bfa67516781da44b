import AudioIO
import Capture
import Synchronization

/// A recording that is heard as if it came from a microphone.
final class PipedRecording: Sendable {
  private let reader: Mutex<FrameReader>

  /// - Parameter track: of several; nil for the first that holds speech.
  init(_ path: String, track: Int?, environment: [String: String]) throws(AudioError) {
    let reader = try FrameReader(
      path: path,
      track: { input throws(AudioError) in try chosenTrack(of: input, asked: track) },
      environment: environment)
    if let track, track > 1, reader.isLive {
      throw .noSuchTrack(path, track: track, trackCount: 1)
    }
    self.reader = Mutex(reader)
  }

  func source(isPaced: Bool) -> FileSource {
    reader.withLock { reader in
      FileSource(
        name: reader.name == "-" ? "standard input" : reader.name, sampleRate: reader.sampleRate,
        channelCount: reader.channelCount, isPaced: isPaced
      ) { frames in try self.reader.withLock { try $0.read(into: &frames) } }
    }
  }

  /// What was wrong with it though it could be read; complete at its end.
  var warning: String? { reader.withLock { $0.warning } }
}
