import AudioIO
import Capture
import Synchronization

/// A recording that is heard as if it came from a microphone.
final class PipedRecording: Sendable {
  private let reader: Mutex<FrameReader>

  init(_ path: String, environment: [String: String]) throws(AudioError) {
    reader = Mutex(try FrameReader(path: path, environment: environment))
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
