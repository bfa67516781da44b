import DSP
import Foundation

/// An ALSA device that hears a sound from a moment on, every 20 ms those 20 ms as a microphone does.
///
/// What ALSA itself brings for this doesn't do: its `file` plugin (1.2.8) takes a FIFO for full.
struct BurstMicrophone: ~Copyable {
  static let name = "rehearse_bench"

  /// Deleted in the end.
  let folder: URL
  /// For `ALSA_CONFIG_PATH`.
  let configuration: URL

  /// - Parameters:
  ///   - library: that of the microphone that plays a script.
  ///   - start: when the sound begins, in seconds of the monotonic clock.
  init(_ sound: BurstSound, from start: Seconds, library: URL) throws {
    folder = URL.temporaryDirectory.appending(path: "rehearse-bench-\(UUID().uuidString)")
    configuration = folder.appending(path: "asound.conf")
    let file = folder.appending(path: "sound.raw")
    let text = """
      </usr/share/alsa/alsa.conf>
      pcm_type.scripted { lib "\(library.path)" }
      pcm.\(Self.name) { type scripted file "\(file.path)" start "\(start)" }

      """
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try sound.data.write(to: file)
    try Data(text.utf8).write(to: configuration)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
