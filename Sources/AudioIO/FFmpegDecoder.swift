internal import ChildProcess
import Glibc

/// A running ffmpeg that decodes a file's sound to a NUT stream of 32-bit floats at the native rate and
/// channels. It is killed when this goes out of use.
///
/// ffmpeg gets the file as its own standard input and no name, no shell is involved, the demuxer
/// is given and no protocol but file and pipe is open to it.
struct FFmpegDecoder: ~Copyable {
  /// What ffmpeg says. Its end of this pipe never blocks: a flood of messages is lost from where
  /// the pipe is full, instead of stopping ffmpeg.
  private let messages: Descriptor
  private var process: Child

  /// - Parameters:
  ///   - track: counted from 0; nil for all.
  ///   - output: where the stream goes.
  /// - Throws: the system's reason.
  init(
    _ executable: String, _ container: MediaContainer, track: Int?, input: borrowing Descriptor,
    output: borrowing Descriptor, environment: [String: String]
  ) throws(DecodingFailure) {
    do throws(SpawnFailure) {
      let messages = try Pipe()
      _ = fcntl(messages.writeEnd.number, F_SETFL, O_NONBLOCK)
      process = try Child(
        Self.command(executable, container, track: track, environment: environment),
        descriptors: [input.number, output.number, messages.writeEnd.number])
      self.messages = messages.takeReadEnd()
    } catch {
      throw .undecodable(reason: error.reason)
    }
  }

  private static func command(
    _ executable: String, _ container: MediaContainer, track: Int?, environment: [String: String]
  ) -> Command {
    Command(
      [executable, "-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe"]
        + (container.startsAtZero ? timesAsTheyAre : timesFromTheStart)
        + (container.ignoresLength ? ["-ignore_length", "1"] : [])
        + [
          "-f", container.demuxer, "-i", "file:/dev/stdin",
          "-map", "0:a" + (track.map { ":\($0)" } ?? ""), "-vn", "-sn", "-dn",
          // What is before the beginning is preparation for a decoder.
          "-af", "atrim=start=0", "-c:a", "pcm_f32le", "-f", "nut", "pipe:1",
        ], environment: environment)
  }

  /// Of a clock that begins at 0, wherever the first packet stands.
  private static let timesAsTheyAre = ["-copyts"]
  /// Less the time of the first packet of any stream. Without a shift of its own, if only a millionth of a
  /// second, ffmpeg would take that of the first packet of sound; and it would close gaps of over 10 s.
  private static let timesFromTheStart = [
    "-itsoffset", "0.000001", "-dts_delta_threshold", "1000000",
  ]

  /// Waits for the end of ffmpeg, whose output must have been read; the first thing it found wrong, nil if
  /// it was content.
  mutating func finish() -> String? {
    let status = process.waitForEnd()
    return firstMessage() ?? (status == 0 ? nil : "it ended with status \(status)")
  }

  /// The first line without ffmpeg's "[part @ address] ", which differs from run to run.
  private func firstMessage() -> String? {
    let text = String(decoding: messages.nextBytes(4096) ?? [], as: UTF8.self)
    guard let line = text.split(separator: "\n").first else { return nil }
    guard line.hasPrefix("["), let bracket = line.firstIndex(of: "]") else { return String(line) }
    return String(line[bracket...].dropFirst(2))
  }
}

enum DecodingFailure: Error {
  case undecodable(reason: String)
  case noSuchTrack(count: Int)
}
